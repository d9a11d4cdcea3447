import type { ComponentProps } from 'react'
import styles from './QuietButton.module.css'

/** A button that reads like a link: for a way out beside a text. */
export const QuietButton = (button: ComponentProps<'button'>) => (
  <button type="button" {...button} className={styles['quiet']} />
)
