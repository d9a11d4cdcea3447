import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { ProcedurePath } from '#shared/procedurePath.ts'

/** A part of the settings; who may call `right` sees it. `key` is its name in the address. */
export interface SettingsTab {
  key:
    | 'institution'
    | 'policies'
    | 'days'
    | 'incidents'
    | 'texts'
    | 'people'
    | 'backups'
    | 'updates'
    | 'journal'
    | 'diagnostics'
    | 'own'
  right: ProcedurePath
  Panel: LazyExoticComponent<ComponentType>
}

/** Every part of the settings, in order. */
export const settingsTabs: readonly SettingsTab[] = [
  {
    key: 'institution',
    right: 'settings.changeInstitution',
    Panel: lazy(async () => ({ default: (await import('./InstitutionTab.tsx')).InstitutionTab })),
  },
  {
    key: 'policies',
    right: 'settings.changePolicies',
    Panel: lazy(async () => ({ default: (await import('./PoliciesTab.tsx')).PoliciesTab })),
  },
  {
    key: 'days',
    right: 'settings.addMovedDay',
    Panel: lazy(async () => ({ default: (await import('./DaysTab.tsx')).DaysTab })),
  },
  {
    key: 'incidents',
    right: 'incidents.changePolicy',
    Panel: lazy(async () => ({
      default: (await import('#renderer/incidents/IncidentsPolicy.tsx')).IncidentsPolicy,
    })),
  },
  {
    key: 'texts',
    right: 'documents.changeText',
    Panel: lazy(async () => ({
      default: (await import('#renderer/documents/texts/TextsTab.tsx')).TextsTab,
    })),
  },
  {
    key: 'people',
    right: 'staff.list',
    Panel: lazy(async () => ({
      default: (await import('#renderer/staff/AccountsTab.tsx')).AccountsTab,
    })),
  },
  {
    key: 'backups',
    right: 'backups.list',
    Panel: lazy(async () => ({
      default: (await import('#renderer/backups/BackupsTab.tsx')).BackupsTab,
    })),
  },
  {
    key: 'updates',
    right: 'updates.state',
    Panel: lazy(async () => ({
      default: (await import('#renderer/updates/UpdatesTab.tsx')).UpdatesTab,
    })),
  },
  {
    key: 'journal',
    right: 'journal.verify',
    Panel: lazy(async () => ({ default: (await import('./JournalTab.tsx')).JournalTab })),
  },
  {
    key: 'diagnostics',
    right: 'diagnostics.report',
    Panel: lazy(async () => ({
      default: (await import('#renderer/diagnostics/DiagnosticsTab.tsx')).DiagnosticsTab,
    })),
  },
  {
    key: 'own',
    right: 'staff.changePassword',
    Panel: lazy(async () => ({
      default: (await import('#renderer/staff/AccountsPassword.tsx')).AccountsPassword,
    })),
  },
]
