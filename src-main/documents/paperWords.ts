import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Language } from '#shared/people/schema.ts'

const Words = z.record(z.string(), z.unknown())

/** The labels every paper has in common (head, foot, dates) in a language. Throws when the shipped file is not valid. */
export const frameWords = (resources: string, language: Language): Record<string, unknown> =>
  Words.parse(readText(resources, `frame.${language}.json`))

/** A file of `resources/texts`, read but not yet believed. */
export const readText = (resources: string, file: string): unknown =>
  JSON.parse(readFileSync(join(resources, 'texts', file), 'utf8'))

/** `no {date}` with its places filled in. */
export const fill = (pattern: string, values: Readonly<Record<string, string>>): string =>
  pattern.replaceAll(/\{(\w+)\}/gu, (place, name: string) => values[name] ?? place)
