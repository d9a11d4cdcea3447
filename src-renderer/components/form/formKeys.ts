import type { OwnKeys } from '#renderer/app/keys/keyBindings.ts'

/** The keys of every form, for the help; the form itself hears them. */
export const formKeys: OwnKeys = {
  title: 'components.form.keys.title',
  keys: [
    { combination: 'Ctrl+Enter, Ctrl+S', word: 'components.form.keys.save' },
    { combination: 'Esc', word: 'components.form.keys.leave' },
  ],
}
