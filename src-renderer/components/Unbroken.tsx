import { unbrokenPieces } from '#shared/text/unbroken.ts'
import classes from './Unbroken.module.css'

/** A text whose postcodes, codes and `2 × …` stand on one line; copied, it is what it was. */
export const Unbroken = ({ text }: { text: string }) =>
  unbrokenPieces(text).map((piece, place) =>
    place % 2 === 0 ? (
      piece
    ) : (
      <span key={place} className={classes['whole']}>
        {piece}
      </span>
    ),
  )
