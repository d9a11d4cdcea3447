import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/** Writes what `npm test` counts, with the reason of every skip, which Vitest's own JSON leaves out. */
export default class NoriseReport implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const place = process.env['NORISE_TEST_REPORT']
    if (place === undefined) return
    let [passed, failed] = [0, errors.length]
    const skips: string[] = []
    const failures = errors.map(() => 'an error outside of any test')
    for (const module of modules) {
      const before = failed
      for (const test of module.children.allTests()) {
        const result = test.result()
        if (result.state === 'passed') passed += 1
        else if (result.state === 'failed') {
          failed += 1
          failures.push(`${module.relativeModuleId}: ${test.fullName}`)
        } else
          skips.push(`${test.fullName}: ${('note' in result ? result.note : undefined) ?? '?'}`)
      }
      // A file that could not be loaded, or a hook that failed, has no test of its own.
      if (!module.ok() && failed === before) {
        failed += 1
        failures.push(module.relativeModuleId)
      }
    }
    writeFileSync(place, JSON.stringify({ passed, failed, skips, failures }))
  }
}
