import '@mantine/notifications/styles.css'
import { Notifications } from '@mantine/notifications'
import classes from './messages.module.css'

/** Where messages appear. */
export function Messages() {
  return (
    <Notifications
      className={classes['messages'] ?? ''}
      position="bottom-center"
      limit={3}
      transitionDuration={120}
    />
  )
}
