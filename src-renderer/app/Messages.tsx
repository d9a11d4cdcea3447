import '@mantine/notifications/styles.css'
import { Notifications } from '@mantine/notifications'

/** Where messages appear. */
export function Messages() {
  return <Notifications position="bottom-center" limit={3} transitionDuration={120} />
}
