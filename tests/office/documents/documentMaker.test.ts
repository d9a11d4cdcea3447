import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createDocumentMaker } from '#main/documents/documentMaker.ts'
import type { PaperProgress } from '#main/documents/documentMaker.ts'
import { resourcesFolder } from '#main/documents/resourcesFolder.ts'
import { sampleSheet } from '#tests/support/sampleSheet.ts'
import { maker } from './makePaper.ts'

const kind = 'informationSheet'

afterAll(() => maker.close())

describe('refusals', () => {
  test('an unknown kind of paper', async () => {
    expect(await maker.renderPaper({ kind: '../frame', data: sampleSheet() })).toEqual({
      ok: false,
      refusal: { reason: 'unknownPaper', kind: '../frame' },
    })
  })

  test('data that is not what the paper needs, with the fields that are wrong', async () => {
    const sheet = sampleSheet()
    const data = { ...sheet, participants: [], course: { ...sheet.course, from: '1.12.2026.' } }
    const made = await maker.renderPaper({ kind, data })
    expect(made).toMatchObject({ ok: false, refusal: { reason: 'invalid' } })
    if (made.ok || made.refusal.reason !== 'invalid') throw new Error('not refused')
    expect(made.refusal.problems.map((problem) => problem.path)).toEqual([
      ['course', 'from'],
      ['participants'],
    ])
  })

  test('work cancelled beforehand, while it waits and while it runs', async () => {
    const cancelled = { ok: false, refusal: { reason: 'cancelled' } }
    const before = maker.renderPaper({ kind, data: sampleSheet(), signal: AbortSignal.abort() })
    expect(await before).toEqual(cancelled)

    const stop = new AbortController()
    const { signal } = stop
    const { promise: started, resolve: start } = Promise.withResolvers<void>()
    const onProgress = ({ stage }: PaperProgress): void =>
      stage === 'layingOut' ? start() : undefined
    const bulk = Array.from({ length: 3 }, () =>
      maker.renderPaper({ kind, data: sampleSheet(300), signal, onProgress }),
    )
    await started
    const asked = performance.now()
    stop.abort()
    expect(await Promise.all(bulk)).toEqual([cancelled, cancelled, cancelled])
    expect(performance.now() - asked).toBeLessThan(200)
    expect(await maker.renderPaper({ kind, data: sampleSheet() })).toMatchObject({ ok: true })
  })

  test('a closed maker', async () => {
    const closed = createDocumentMaker()
    await closed.close()
    expect(await closed.renderPaper({ kind, data: sampleSheet() })).toMatchObject({
      refusal: { reason: 'cancelled' },
    })
  })
})

describe('progress', () => {
  test('names the stages and how many copies the work is about', async () => {
    const seen: PaperProgress[] = []
    const onProgress = (progress: PaperProgress): void => void seen.push(progress)
    await maker.renderPaper({ kind, data: sampleSheet(60), onProgress })
    expect(seen).toEqual([
      { stage: 'waiting', copies: 60 },
      { stage: 'layingOut', copies: 60 },
      { stage: 'writing', copies: 60 },
    ])
  })
})

describe('a template that is not right', () => {
  test.each([
    [
      'asks for a font that is not shipped',
      '#set text(font: "Norise Nowhere")\nx',
      /unknown font/u,
    ],
    ['reads outside its folder', '#read("../../package.json")', /access|denied|not found/u],
    ['has an error', '#nothing', /unknown variable/u],
  ])('%s: nothing is made', async (_, source, complaint) => {
    const resources = mkdtempSync(join(tmpdir(), 'norise-resources-'))
    cpSync(resourcesFolder(), resources, { recursive: true })
    writeFileSync(join(resources, 'templates', 'informationSheet.typ'), source)
    const faulty = createDocumentMaker({ resources })
    await expect(faulty.renderPaper({ kind, data: sampleSheet() })).rejects.toThrow(complaint)
    await faulty.close()
    rmSync(resources, { recursive: true })
  })
})
