import type { ComponentType } from 'react'
import { BackupLine } from '#renderer/backups/BackupLine.tsx'
import { ShareLine } from '#renderer/exports/ShareLine.tsx'
import { UpdateLine } from '#renderer/updates/UpdateLine.tsx'

/**
 * Lines at the foot of the navigation (the share, the last backup): a feature adds its component,
 * which asks the office itself and shows nothing while all is as it should be told.
 */
export interface StatusLine {
  name: string
  Line: ComponentType<{ collapsed: boolean }>
}

export const statusLines: readonly StatusLine[] = [
  { name: 'backup', Line: BackupLine },
  { name: 'share', Line: ShareLine },
  { name: 'update', Line: UpdateLine },
]
