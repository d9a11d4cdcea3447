/** What is wrong with a field of a contact, by the key that the office gives. */
export const noticesProblem = {
  timeInFuture: 'Šis laiks vēl nav pienācis',
}
