import type { ComponentType, ReactNode } from 'react'
import classes from './CalmPage.module.css'

interface CalmPageProps {
  icon?: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>
  title: string
  text?: ReactNode
  children?: ReactNode
}

/** A quiet page for when there is nothing else to show: not found, crashed, welcome. */
export function CalmPage({ icon: Icon, title, text, children }: CalmPageProps) {
  return (
    <div className={classes['page']}>
      {Icon === undefined ? null : <Icon size={36} stroke={1.2} aria-hidden />}
      <h1 className={classes['title']}>{title}</h1>
      {text === undefined ? null : <p className={classes['text']}>{text}</p>}
      {children}
    </div>
  )
}
