import { readFileSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'

const Bounds = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
})
export type Bounds = z.infer<typeof Bounds>

/** What the shell keeps between starts: how the window stood and looked, nothing about anyone. */
const ShellMemory = z.object({
  bounds: Bounds.optional().catch(undefined),
  maximized: z.boolean().catch(false),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  language: z.enum(['lv', 'en']).catch('lv'),
})
export type ShellMemory = z.infer<typeof ShellMemory>

/** Reads the memory; a missing or damaged file, or field, is as on the first day. Read before the window, so at once. */
export function recall(path: string): ShellMemory {
  try {
    return ShellMemory.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return ShellMemory.parse({})
  }
}

/** Writes the memory; a failure is nobody's concern. */
export async function remember(path: string, memory: ShellMemory): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(`${path}.part`, JSON.stringify(memory))
    await rename(`${path}.part`, path)
  } catch {
    // The window opens in its usual place next time.
  }
}
