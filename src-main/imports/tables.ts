export interface ImportsTables {
  import_mapping: { target: string; fingerprint: string; mapping: string; used_at: string }
}
