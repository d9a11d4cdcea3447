import type { Generated } from 'kysely'

export interface SettingsTables {
  institution: {
    id: 'institution'
    name: string
    registration_number: string
    address: string
    phone: string
    email: string
    website: string
    place: Generated<string>
    director_title: Generated<string>
    e_platform: string
    procedure_name: string
    procedure_version: string
    procedure_date: string | null
    clauses: string
    idle_minutes: number
    is_demo: number
    revision: number
  }
  number_series: { id: string; pattern: string; year: number; next: number }
  office_secret: { name: string; value: string }
}
