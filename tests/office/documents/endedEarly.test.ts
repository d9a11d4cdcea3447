import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { resourcesFolder } from '#main/documents/resourcesFolder.ts'
import { startTypstWorker } from '#main/documents/typstWorker.ts'

test('an engine that is ended while it gets ready ends alone: the office goes on', async () => {
  for (let ms = 0; ms <= 400; ms += 20) {
    const engine = startTypstWorker(resourcesFolder())
    await setTimeout(ms)
    await engine.end()
    expect(engine.isAlive()).toBe(false)
  }
})
