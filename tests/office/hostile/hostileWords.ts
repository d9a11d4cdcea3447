/**
 * What somebody may type, or a list may bring, to make a program do something. `printed`: how it
 * stands on paper where that is not letter by letter; `asName`: how a person's name keeps it.
 */
export interface HostileWords {
  readonly name: string
  readonly typed: string
  readonly printed?: string
  readonly asName?: string
}

export const hostileWords: readonly HostileWords[] = [
  { name: 'a script', typed: '<script>alert(1)</script>' },
  { name: 'an image that calls', typed: '<img src=x onerror="alert(1)">' },
  { name: 'a call of Typst', typed: '#panic("x")' },
  { name: 'Typst’s mathematics, emphasis and escapes', typed: '$x$ *b* _i_ `r` \\' },
  { name: 'a formula that fetches', typed: '=HYPERLINK("https://a.example";"x")' },
  { name: 'a formula of a plus', typed: '+371 vai 1+1' },
  { name: 'a formula of a minus', typed: '-1+1' },
  { name: 'a formula of an at sign', typed: '@SUM(A1:A9)' },
  // The shipped fonts lack the letter: paper says so rather than showing another.
  { name: 'a formula in full width', typed: '＝1+1', printed: '�1+1' },
  { name: 'a path to a device', typed: '..\\..\\CON' },
  {
    name: 'a turned direction',
    typed: 'Anna \u202Efdp.exe',
    printed: 'Anna fdp.exe',
    // In a name nothing invisible is kept.
    asName: 'Anna fdp.exe',
  },
  { name: 'SQL', typed: '\'); drop table person; --"' },
  { name: 'a placeholder of texts', typed: '{{name}} ${name} %s' },
]

/** Longer than a name may be, and than a file's name should be. */
export const longName = 'Š'.repeat(300)
