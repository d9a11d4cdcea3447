import './dispatchTexts.ts'
import { useTranslation } from 'react-i18next'
import type { NumbersPreview } from '#shared/deliveries/numbersSchema.ts'
import classes from './dispatch.module.css'

/** Lines that no parcel gets, each with why. */
export function UnmatchedLines({ lines }: { lines: NumbersPreview['unmatched'] }) {
  const { t } = useTranslation()
  if (lines.length === 0) return null
  return (
    <section>
      <h3 className={classes['heading']}>{t('dispatch.numbers.unmatched')}</h3>
      <ul className={classes['list']}>
        {lines.map(({ line, text, why }) => (
          <li key={line}>
            {`${t('dispatch.numbers.line', { line, text: text.replaceAll('\t', ' · ') })} – ${t(`dispatch.numbers.why.${why}`)}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
