/** What is wrong with a field of a group, by the key that the office gives. */
export const coursesProblem = {
  notAColleague: 'A manager is a colleague, or somebody who signs in',
  notInRegister: 'There is no such person in the register, or they are archived',
  notANumber: 'Enter a number',
  wholeNumber: 'Enter a whole number',
  moduleTwice: 'The course has a module of this name already',
  platformTwice: 'The course has a platform of this name already',
  teacherTwice: 'This teacher has been added already',
}
