/** A piece of HTML whose texts are escaped. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Piece = string | Markup | readonly Markup[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const written = (piece: Piece): string => {
  if (piece instanceof Markup) return piece.text
  if (typeof piece !== 'string') return piece.map(({ text }) => text).join('')
  return piece.replaceAll(/[&<>"']/gu, (letter) => entities[letter] ?? '')
}

/** A template of HTML: whatever is put into it stays text, except other markup. */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup =>
  new Markup(
    parts
      .map((part, place) => part + (pieces[place] === undefined ? '' : written(pieces[place])))
      .join(''),
  )
