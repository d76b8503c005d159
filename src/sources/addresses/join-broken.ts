/** Words of prose that stand behind an address. */
const PROSE =
  /^(?:a|an|and|at|the|in|on|of|or|see|from|for|to|is|was|available|accessed|access|retrieved|visited|online|checked|last|abgerufen|am|zugriff|consulté|accedido|accessed:|date|version|published|archived|code|pdf|html|project|page|url|doi|web|website|also)\b/i;
const DATE = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{4})[.,;)]?$/;
const OWN = /^(?:https?:|www\.|ftp:|doi:|10\.\d{4}|<|\(|\[)/i;
const OF_ADDRESS = /^[\w~%./?=&#:+,;@!$*()'-]+$/;

/**
 * A text in which addresses that were broken, mostly over lines, are whole again: what follows an address and is neither a word
 * of prose, a date nor another address continues it.
 */
export function joinBroken(text: string): string {
  if (!/\s/.test(text) || !/https?:|www\.|\bdoi\.org/i.test(text)) return text;
  const pieces = text.replace(/(https?):\s{0,3}\/\s?\/\s{0,3}/gi, '$1://').split(/(\s+)/);
  let whole = pieces[0] ?? '';
  let last = whole;
  for (let at = 1; at < pieces.length; at += 2) {
    const gap = pieces[at] ?? '';
    const piece = pieces[at + 1] ?? '';
    const isLast = at + 2 >= pieces.length;
    const continues = isAddress(last) && goesOn(last, { gap, piece, isLast });
    whole += continues ? piece : gap + piece;
    last = continues ? (last + piece).slice(-2_000) : piece;
  }
  return whole;
}

interface Following {
  readonly gap: string;
  readonly piece: string;
  /** Nothing stands behind it. */
  readonly isLast: boolean;
}

function isAddress(piece: string): boolean {
  return (
    /(?:https?:\/\/|^www\.|^<?(?:[a-z]+\.)?(?:doi|arxiv)\.org\/)\S/i.test(piece) && !/[>)\]"”,;]$/.test(piece)
  );
}

function goesOn(address: string, { gap, piece, isLast }: Following): boolean {
  if (piece === '' || OWN.test(piece) || DATE.test(piece) || !OF_ADDRESS.test(piece)) return false;
  const isOpen = /[/_=?&%#~-]$/.test(address);
  if (PROSE.test(piece) && !(isOpen && gap.includes('\n') && /[./_=-]\w/.test(piece))) return false;
  const hasPath = /\/\/[^/]+\//.test(address);
  if (!hasPath && !piece.startsWith('/') && !/[.-]$/.test(address)) return false;
  if (address.endsWith('.') && !/^[a-z\d]/.test(piece)) return false;
  const isOfAddress = /[./_=%?&#~]\w/.test(piece) || /\d/.test(piece) || /-\w/.test(piece);
  return isOfAddress || ((gap.includes('\n') || isOpen) && isLast && /^[a-z\d]/.test(piece));
}
