/** Everybody's password in the demo office: its sign-in page says so. */
export const demoPassword = 'parauga birojs'
