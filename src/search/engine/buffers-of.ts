/** The buffers of all typed arrays in plain data, each once: to give them to another thread. Shared ones need not be given. */
export function buffersOf(value: unknown): ReadonlySet<ArrayBuffer> {
  const found = new Set<ArrayBuffer>();
  const visit = (one: unknown): void => {
    if (ArrayBuffer.isView(one)) {
      if (one.buffer instanceof ArrayBuffer) found.add(one.buffer);
    } else if (typeof one === 'object' && one !== null) for (const own of Object.values(one)) visit(own);
  };
  visit(value);
  return found;
}
