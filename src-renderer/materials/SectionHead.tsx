import type { ReactNode } from 'react'
import classes from './materials.module.css'

/** The heading of a part of the pane, with what can be done in it. */
export const SectionHead = ({
  id,
  title,
  children,
}: {
  id: string
  title: string
  children?: ReactNode
}) => (
  <div className={classes['head']}>
    <h3 id={id}>{title}</h3>
    {children}
  </div>
)
