import { globSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { texts } from '#renderer/app/language/texts.ts'
import { lv } from '#renderer/app/language/lv.ts'

const root = resolve(import.meta.dirname, '../../src-renderer')
const sources = new Map(
  globSync('**/*.{ts,tsx}', { cwd: root }).map((file) => [
    file,
    readFileSync(resolve(root, file), 'utf8'),
  ]),
)
/** `action` comes with the screens of history by a way of its own. */
const lateFeatures = Object.keys(texts.lv).filter(
  (feature) => !(feature in lv) && feature !== 'action',
)

/** What `file` imports for more than its types, and at once: paths below src-renderer. */
const importsOf = (file: string): string[] => {
  const text = sources.get(file) ?? ''
  return [...text.matchAll(/^(?:import|export)\s(?!type\b)[^'()]*'(#renderer\/|\.)([^']+)'/gm)]
    .map(([, start, rest = '']) =>
      start === '.' ? relative(root, resolve(root, dirname(file), `.${rest}`)) : rest,
    )
    .filter((path) => sources.has(path))
}

const reached = new Map<string, ReadonlySet<string>>()
const reachedFrom = (file: string): ReadonlySet<string> => {
  const known = reached.get(file)
  if (known !== undefined) return known
  const all = new Set([file])
  for (const next of all) for (const path of importsOf(next)) all.add(path)
  reached.set(file, all)
  return all
}

/** What is loaded only when it is needed: each must bring the texts that it says. */
const lateParts = [...sources].flatMap(([file, text]) =>
  [...text.matchAll(/\bimport\(\s*'(#renderer\/|\.)([^']+)'\s*\)/g)]
    .map(([, start, rest = '']) =>
      start === '.' ? relative(root, resolve(root, dirname(file), `.${rest}`)) : rest,
    )
    .filter((path) => sources.has(path)),
)

/** A text, or the beginning of several: `courses.state`, to which a value of a record is added. */
const saysText = (key: string): boolean => {
  let at: unknown = texts.lv
  for (const part of key.split('.')) {
    if (typeof at !== 'object' || at === null) return false
    at = Object.entries(at).find(([name]) => name === part || name === `${part}_other`)?.[1]
  }
  return at !== undefined
}

/** Features whose late texts the file says: by a whole key, or by the beginning of one. */
const saidBy = (file: string, features: readonly string[]): string[] => {
  // A procedure may be called what a text is called.
  const text = (sources.get(file) ?? '').replaceAll(/\bright: '[^']*'/g, '')
  const said = new Set<string>()
  for (const [, key = ''] of text.matchAll(/'([a-z]\w*(?:\.\w+)+)'/g)) {
    const feature = key.split('.')[0] ?? ''
    if (features.includes(feature) && saysText(key)) said.add(feature)
  }
  for (const [, feature = ''] of text.matchAll(/`([a-z]\w*)\.[\w.]*\$\{/g))
    if (features.includes(feature)) said.add(feature)
  return [...said]
}

/** Where `addTexts` brings a feature's texts. */
const bringing = new Map(
  lateFeatures.map((feature) => [
    feature,
    [...sources]
      .filter(
        ([, text]) => text.includes('addTexts({') && new RegExp(`\\b${feature}\\b`).test(text),
      )
      .map(([file]) => file),
  ]),
)

describe('texts that come with the screens that show them', () => {
  it.each(lateFeatures)('%s has a file that brings them', (feature) => {
    expect(bringing.get(feature)).not.toEqual([])
  })

  it('are there in every part of the program that is loaded by itself', () => {
    const wanting = lateParts.flatMap((part) => {
      const reach = reachedFrom(part)
      return lateFeatures
        .filter((feature) => (bringing.get(feature) ?? []).every((file) => !reach.has(file)))
        .flatMap((feature) => {
          const sayer = [...reach].find((file) => saidBy(file, [feature]).length > 0)
          return sayer === undefined ? [] : [`${part} wants ${feature} for ${sayer}`]
        })
    })
    expect(wanting).toEqual([])
  })

  it('are not said by what the window loads first', () => {
    const sayers = [...reachedFrom('app/main.tsx')].filter(
      (file) => saidBy(file, lateFeatures).length > 0,
    )
    expect(sayers).toEqual([])
  })

  it('are not in what the window loads first', () => {
    const first = reachedFrom('app/main.tsx')
    expect(
      lateFeatures.filter((feature) => bringing.get(feature)?.some((file) => first.has(file))),
    ).toEqual([])
  })
})
