/**
 * Tells zod not to make code from text: the page's policy forbids it, and each try would be reported
 * as a breach. It reads this place when it is loaded, which is later than the first screen; its own
 * `config` would load it now.
 */
export function keepZodWithinPolicy(): void {
  Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
}
