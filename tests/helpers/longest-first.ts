import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Longest first, as far as a name tells: what starts processes of its own. Else it is what the last run began at the end. */
const LONG = [/\/e2e\/digest-/, /\/e2e\//, /\/platforms\/|\/bench\/|\/app\//];

/** No worker is left alone with a file of a minute when the others are done, also where no run was before. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => name.test(moduleId));
      return at === -1 ? LONG.length : at;
    };
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
