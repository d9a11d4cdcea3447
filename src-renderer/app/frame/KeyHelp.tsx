import { Kbd, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCurrentBindings, useShownOwnKeys } from '#renderer/app/keys/keyBindings.ts'
import { isLetterKey } from '#renderer/app/keys/combination.ts'
import { shownKeys } from '#renderer/app/keys/shownKeys.ts'
import type { TextKey } from '#renderer/app/language/language.ts'
import { useLetterKeys } from './screenPreferences.ts'
import classes from './KeyHelp.module.css'

/** The keys that work on this screen, its own ones first. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const bindings = useCurrentBindings()
  const [lettersOn] = useLetterKeys()
  const first = bindings.filter(
    (binding, index) =>
      bindings.findIndex((each) => each.combination === binding.combination) === index,
  )
  const owned = useShownOwnKeys()
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('app.keys.title')}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
    >
      {lettersOn ? null : <p>{t('app.keys.lettersOff')}</p>}
      <dl className={classes['keys']}>
        {first.map(({ combination, word }) => (
          <Line
            key={combination}
            combination={combination}
            word={word}
            off={!lettersOn && isLetterKey(combination)}
          />
        ))}
      </dl>
      {owned.map(({ title, keys }) => (
        <section key={title} className={classes['part']}>
          <h3>{t(title)}</h3>
          <dl className={classes['keys']}>
            {keys.map(({ combination, word }) => (
              <Line
                key={combination}
                combination={combination}
                word={word}
                off={!lettersOn && isLetterKey(combination)}
              />
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  )
}

function Line(props: { combination: string; word: TextKey; off: boolean }) {
  const { t } = useTranslation()
  return (
    <div className={classes['line']} data-off={props.off ? true : undefined}>
      <dt>
        <Kbd>{shownKeys(props.combination)}</Kbd>
      </dt>
      <dd>{t(props.word)}</dd>
    </div>
  )
}
