/** The moment of all pictures, so that they are the same whenever they are made: a Monday. */
export const NOW = new Date('2026-11-02T09:41:00Z');
