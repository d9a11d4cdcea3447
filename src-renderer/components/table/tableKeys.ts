import type { OwnKeys } from '#renderer/app/keys/keyBindings.ts'

/** The keys of every table, for the help; `gridKeys` and the search field hear them. */
export const tableKeys: OwnKeys = {
  title: 'table.keys.title',
  keys: [
    { combination: '/', word: 'table.keys.search' },
    { combination: '↑ ↓', word: 'table.keys.rows' },
    { combination: '← →', word: 'table.keys.columns' },
    { combination: 'Home, End', word: 'table.keys.edges' },
    { combination: 'PgUp, PgDn', word: 'table.keys.pages' },
    { combination: 'Enter', word: 'table.keys.open' },
    { combination: 'Esc', word: 'table.keys.close' },
    { combination: 'Space', word: 'table.keys.choose' },
    { combination: 'Shift+↑ ↓', word: 'table.keys.extend' },
    { combination: 'Ctrl+A', word: 'table.keys.all' },
    { combination: 'Shift+F10', word: 'table.keys.menu' },
  ],
}
