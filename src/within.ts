/** Work did not come to an end in its time; it may still do so. */
export class Overdue extends Error {
  override readonly name = 'Overdue';
}

/** What the work gives. @throws Overdue after so many milliseconds; what becomes of the work then is not heard any more */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<never>((_, reject) => {
    const seconds = Math.max(1, Math.round(milliseconds / 1000));
    timer = setTimeout(() => reject(new Overdue(`no end within ${seconds} s`)), milliseconds);
  });
  try {
    return await Promise.race([work, overdue]);
  } finally {
    clearTimeout(timer);
  }
}
