import { z } from 'zod'
import type { ShellCalls } from '#shared/host/bridge.ts'

const path = z.string().min(1).max(4096)

/** What each call of the window may bring; anything else is not listened to. */
export const bridgeInputs = {
  chooseFolder: z.object({ title: z.string().max(200), startIn: path.optional() }),
  saveFile: z.object({
    name: z.string().max(1000),
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.buffer instanceof ArrayBuffer),
    mediaType: z.string().max(200),
  }),
  reveal: path,
  notify: z.object({ title: z.string().max(200), body: z.string().max(1000) }),
  openExternal: z.string().max(4096),
  openDemo: z.undefined(),
  setAppearance: z.object({
    theme: z.enum(['system', 'light', 'dark']),
    language: z.enum(['lv', 'en']),
  }),
  askForOffice: z.undefined(),
} satisfies Record<keyof ShellCalls, z.ZodType>
