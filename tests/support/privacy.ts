import type { DataRequestInput } from '#shared/privacy/schema.ts'

/** Somebody asks today, in writing, what is known of them. */
export const dataRequestInput: DataRequestInput = {
  kind: 'copy',
  receivedOn: '2026-11-23',
  channel: 'email',
  askedBy: '',
  note: '',
}
