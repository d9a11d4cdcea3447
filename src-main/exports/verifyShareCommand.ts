import { resolve } from 'node:path'
import { verifyShare } from './verifyShare.ts'

// `npm run verify-share DIR`: whether the files in a folder are those that an office delivered.

const [, , named] = process.argv
const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function main(): Promise<number> {
  if (named === undefined) {
    say('Which folder? npm run verify-share DIR')
    return 2
  }
  const folder = resolve(named)
  try {
    const verdict = await verifyShare(folder)
    switch (verdict.kind) {
      case 'complete':
        say(`Complete: ${verdict.files} files, delivered ${verdict.generatedAt}.`)
        return 0
      case 'partial':
        for (const { name, found } of verdict.files) say(`${name}: ${found}`)
        say(`Not as its manifest of ${verdict.generatedAt} says.`)
        return 1
      case 'noManifest':
        say('No office has delivered into this folder.')
        return 1
      case 'unreadable':
        say('The manifest in this folder can’t be read.')
        return 1
    }
  } catch (error) {
    say(`The folder can’t be read. ${error instanceof Error ? error.message : String(error)}`)
    return 1
  }
}

process.exitCode = await main()
