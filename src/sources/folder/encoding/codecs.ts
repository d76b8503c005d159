/** Decodes bytes that come one chunk after the other. What no character stands for becomes U+FFFD. */
export interface ByteDecoder {
  write(bytes: Uint8Array): string;
  end(): string;
}

/** The one place that knows iconv-lite. It is loaded for the first file that is not Unicode. */
export async function loadCodecs(): Promise<Codecs> {
  const { default: iconv } = await import('iconv-lite');
  return {
    decode: (bytes, codec) => iconv.decode(bytes, codec, { stripBOM: false }),
    createDecoder: (codec) => {
      const decoder = iconv.getDecoder(codec, { stripBOM: false });
      return { write: (bytes) => decoder.write(Buffer.from(bytes)), end: () => decoder.end() ?? '' };
    },
  };
}

/** By the names of KnownEncoding.codec. */
export interface Codecs {
  readonly decode: (bytes: Uint8Array, codec: string) => string;
  readonly createDecoder: (codec: string) => ByteDecoder;
}
