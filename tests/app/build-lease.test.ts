import { describe, expect, it } from 'vitest';
import { createBuildLease } from '../../src/app/build-lease.ts';
import { openStore } from '../../src/store/open-store.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

async function database() {
  const store = await openStore(`file:${temporaryFolder()}/paperboy.db`);
  return { store, leases: async () => store.leases };
}

describe('the lease of those who build', () => {
  it('lets one at a time work, and the next when it is given back', async () => {
    const { store, leases } = await database();
    const [one, other] = [createBuildLease('library a', leases), createBuildLease('library a', leases)];
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: done, resolve: finish } = Promise.withResolvers<string>();
    const working = one.attempt(() => {
      begin();
      return done;
    });
    await begun;
    expect(await other.attempt(async () => 'too')).toEqual({ taken: false });
    expect(await createBuildLease('library b', leases).attempt(async () => 'b')).toMatchObject({
      result: 'b',
    });
    const given = one.given();
    finish('built');
    expect(await working).toEqual({ taken: true, result: 'built' });
    await given;
    expect(await other.attempt(async () => 'too')).toEqual({ taken: true, result: 'too' });
    await store.close();
  });

  it('is not needed where nobody else is, or nobody can be asked', async () => {
    const alone = createBuildLease('library a', undefined);
    expect(await alone.attempt(async () => 1)).toEqual({ taken: true, result: 1 });
    await alone.given();
    const unreachable = createBuildLease('library a', () => Promise.reject(new Error('no database')));
    expect(await unreachable.attempt(async () => 2)).toEqual({ taken: true, result: 2 });
    const { store, leases } = await database();
    await store.close();
    expect(await createBuildLease('library a', leases).attempt(async () => 3)).toEqual({
      taken: true,
      result: 3,
    });
  });

  it('is given back where the work fails, which is done once', async () => {
    const { store, leases } = await database();
    const lease = createBuildLease('library a', leases);
    let times = 0;
    const failing = lease.attempt(async () => {
      times++;
      throw new Error('no paper');
    });
    await expect(failing).rejects.toThrow('no paper');
    await lease.given();
    expect(times).toBe(1);
    expect(await lease.attempt(async () => 'again')).toMatchObject({ taken: true });
    await store.close();
  });
});
