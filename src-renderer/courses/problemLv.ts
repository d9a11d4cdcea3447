/** What is wrong with a field of a group, by the key that the office gives. */
export const coursesProblem = {
  notAColleague: 'Vadītājs var būt darbinieks vai cilvēks, kas strādā ar programmu',
  notInRegister: 'Šāda cilvēka reģistrā nav, vai viņš ir arhīvā',
  notANumber: 'Ierakstiet skaitli',
  wholeNumber: 'Ierakstiet veselu skaitli',
  moduleTwice: 'Kursam jau ir modulis ar tādu nosaukumu',
  platformTwice: 'Kursam jau ir platforma ar tādu nosaukumu',
  teacherTwice: 'Šis pedagogs jau ir pievienots',
}
