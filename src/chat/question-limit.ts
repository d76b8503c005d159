/** How many questions of one person are at work at once. */
const MOST = 5;

/** Keeps one person's questions from taking all there is. */
export interface QuestionLimit {
  /** Asks for a place; whoever got one leaves it when the question is answered. */
  enter(person: string): Admission;
}

/**
 * `isFirst`: the person was not told yet, since they were last let in, that they have to wait. `waiting` is how many questions
 * of theirs are at work.
 */
type Admission =
  | { readonly isIn: true; leave(): void }
  | { readonly isIn: false; readonly isFirst: boolean; readonly waiting: number };

interface Asking {
  count: number;
  wasTold: boolean;
}

/** Only who is being answered is remembered. @param most questions of one person at once */
export function createQuestionLimit(most: number = MOST): QuestionLimit {
  const asking = new Map<string, Asking>();
  return {
    enter: (person) => {
      const theirs = asking.get(person) ?? { count: 0, wasTold: false };
      if (theirs.count >= most) {
        const isFirst = !theirs.wasTold;
        theirs.wasTold = true;
        return { isIn: false, isFirst, waiting: theirs.count };
      }
      theirs.count++;
      theirs.wasTold = false;
      asking.set(person, theirs);
      return {
        isIn: true,
        leave: () => {
          if (--theirs.count === 0) asking.delete(person);
        },
      };
    },
  };
}
