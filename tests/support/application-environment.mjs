import { createRequire } from 'node:module';

import { ModernFakeTimers } from '@jest/fake-timers';
import { TestEnvironment } from 'jest-environment-node';

const require = createRequire(import.meta.url);

/** What tests and application both go by: what time it is, what is printed, the process, and the Strapi that runs. */
const SHARED = ['Date', 'console', 'process', 'strapi'];

/**
 * Jest's environment for Node, except that the application under test is loaded by Node itself, as where it is used, and its
 * modules once for all files of a worker. Jest loads each module anew for each file, which takes longer than most files'
 * tests do. The globals that are {@link SHARED} are Node's, therefore, and not of Jest's sandbox.
 */
export default class ApplicationEnvironment extends TestEnvironment {
  /** @param {ConstructorParameters<typeof TestEnvironment>} given by Jest */
  constructor(...given) {
    super(...given);
    const [{ projectConfig }] = given;
    for (const name of SHARED) {
      Object.defineProperty(this.global, name, {
        configurable: true,
        get: () => Reflect.get(globalThis, name),
        // Jest gives each file a console of its own.
        set() {},
      });
    }
    Object.defineProperty(this.global, 'createStrapi', { get: () => require('@strapi/strapi').createStrapi });
    // So that jest.useFakeTimers() acts on Node's Date.
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }
}
