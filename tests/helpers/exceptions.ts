/** Those for which something does not hold: an empty list reads better in a failure than a count. */
export async function exceptions<T>(
  items: readonly T[],
  holds: (item: T) => Promise<boolean>,
): Promise<readonly T[]> {
  const found: T[] = [];
  for (const item of items) if (!(await holds(item))) found.push(item);
  return found;
}
