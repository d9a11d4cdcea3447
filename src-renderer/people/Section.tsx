import { useId, type ReactNode } from 'react'
import classes from './people.module.css'

/** A part of a person's story under its heading, with what can be done to it at the right. */
export function Section(props: { title: string; action?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes['section']}>
      <div className={classes['sectionHead']}>
        <h2 id={id} className={classes['sectionTitle']}>
          {props.title}
        </h2>
        {props.action}
      </div>
      {props.children}
    </section>
  )
}
