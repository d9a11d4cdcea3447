import type { ReactNode } from 'react'
import type { UseNavigateResult } from '@tanstack/react-router'
import type { Office } from '#renderer/app/client/office.ts'
import type { ProcedurePath } from '#shared/procedurePath.ts'
import type { Texts } from '#renderer/app/language/language.ts'

/** Something the palette offers. `detail` is what tells it apart; `keywords` are searched but not shown. */
export interface PaletteItem {
  id: string
  name: string
  detail?: string
  keywords?: string
  icon?: ReactNode
  run: () => void
}

/** Where the palette looks: records are searched by the office, actions are filtered here. */
export type PaletteSource =
  | {
      kind: 'records'
      name: string
      title: string
      search: (text: string, signal: AbortSignal) => Promise<readonly PaletteItem[]>
    }
  | { kind: 'actions'; name: string; title: string; items: readonly PaletteItem[] }

/** What a source works with: the office, the texts, and the way to another screen. */
export interface PaletteTools {
  office: Office
  t: Texts
  navigate: UseNavigateResult<string>
  /** Whether whoever is signed in may call a procedure. */
  may: (procedure: ProcedurePath) => boolean
}
export type PaletteSources = (tools: PaletteTools) => readonly PaletteSource[]
