import { Kbd, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCurrentBindings } from '#renderer/app/keys/keyBindings.ts'
import { isLetterKey } from '#renderer/app/keys/combination.ts'
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
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('app.keys.title')}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
    >
      {lettersOn ? null : <p>{t('app.keys.lettersOff')}</p>}
      <dl className={classes['keys']}>
        {first.map((binding) => (
          <div
            key={binding.combination}
            className={classes['line']}
            data-off={!lettersOn && isLetterKey(binding.combination) ? true : undefined}
          >
            <dt>
              <Kbd>{binding.combination}</Kbd>
            </dt>
            <dd>{t(binding.word)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
