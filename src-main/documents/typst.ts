import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontCoverage } from './fontCoverage.ts'
import { makePrintable } from './printableText.ts'

/** Pages of a finished paper, and the letters (each once) its fonts do not have. */
export type Typeset = { pdf: Uint8Array; pages: number; missingLetters: string[] }
export type TypesetStage = 'layingOut' | 'writing'
/** `template` names a file of `resources/templates`; `data` is plain JSON data for it. */
export type Typesetting = { template: string; data: unknown }
export type Engine = {
  typeset(work: Typesetting, onStage: (stage: TypesetStage) => void): Typeset
}

/** PDF/A-2b: an archive format every reader opens, with its fonts inside. */
const STANDARD = 'a-2b'
/** Typst keeps laid out pieces for the whole program, past the end of a thread: none outlives its paper. */
const KEEP_CACHED = 0

/**
 * The typesetting engine, the only place that knows Typst. It reads templates and fonts itself, so
 * that they may lie in an archive. Its `typeset` throws on every error and every warning of a
 * template: a font that is missing must not turn into another one unseen.
 */
export function createEngine(resources: string): Engine {
  const fonts = readFolder(join(resources, 'fonts'), '.ttf')
  const templates = join(resources, 'templates')
  const compiler = NodeCompiler.create({
    workspace: templates,
    fontArgs: [{ fontBlobs: fonts.map((font) => font.content) }],
  })
  for (const source of readFolder(templates, '.typ')) {
    compiler.addSource(source.path, source.content.toString('utf8'))
  }
  const coverages = fonts.map((font) => fontCoverage(font.content))
  const covers = (codePoint: number): boolean => coverages.every((has) => has(codePoint))

  return {
    typeset({ template, data }, onStage) {
      try {
        onStage('layingOut')
        const missing = new Set<string>()
        const printable = JSON.stringify(makePrintable(data, covers, missing))
        const compiled = compiler.compile({
          mainFilePath: join(templates, template),
          inputs: { data: printable },
        })
        const complaint = compiled.takeWarnings() ?? compiled.takeError()
        if (complaint !== null || compiled.result === null) {
          const said = complaint === null ? [] : compiler.fetchDiagnostics(complaint)
          throw new Error(`Template ${template}: ${JSON.stringify(said)}`)
        }
        onStage('writing')
        const pdf = new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: STANDARD }))
        return { pdf, pages: compiled.result.numOfPages, missingLetters: [...missing] }
      } finally {
        compiler.evictCache(KEEP_CACHED)
      }
    },
  }
}

function readFolder(folder: string, ending: string): { path: string; content: Buffer }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => join(folder, name))
    .map((path) => ({ path, content: readFileSync(path) }))
}
