/** Why a listing as a whole cannot be read, in words for its keeper. */
export class UnreadableListing extends Error {
  override readonly name = 'UnreadableListing';
}
