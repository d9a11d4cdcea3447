import { fold } from '#shared/text/fold.ts'

/*
 * Given names common in Latvia, Latvian and Russian, to tell `Vārds Uzvārds` from `Uzvārds Vārds`.
 * A column of names needs a few hits only, so the list need not be complete.
 */
const latvian = `
Agate Agita Agnese Agnija Agris Aiga Aigars Aija Ainārs Aina Aivars Aldis Alberts Aleksandra Aleksandrs
Alfrēds Alīna Alise Alma Alvis Amanda Amēlija Anastasija Anda Andis Andra Andrejs Andris Anete Anita
Anna Annija Ansis Antons Antra Antonija Arita Ariadna Armands Arnis Arnolds Arta Artis Artūrs Arvīds
Arvis Asja Asnāte Astra Astrīda Atis Aurēlija Austra Austris Baiba Beāte Beatrise Benita Bernards
Biruta Brigita Bruno Čarlzs Dace Dagmāra Dagnija Daiga Daina Dainis Daniels Daniela Daumants Dāvids
Dāvis Deniss Diāna Didzis Dita Ditta Dmitrijs Dzidra Dzintars Dzintra Edgars Edīte Edmunds Eduards
Edvīns Egija Egils Egita Egons Einārs Elēna Elga Elija Elīna Elita Elīza Elizabete
Ella Elmārs Elvijs Elvis Elvīra Elza Emīlija Emīls Emma Endija Enija Ēriks Ērika Ernests Estere Evelīna Eva
Evija Fēlikss Francis Fricis Gatis Georgs Gints Gita Gunārs Gundars Gundega Gunita Gunta Guntars
Guntis Gustavs Ģertrūde Ģirts Haralds Harijs Helēna Helga Henriks Henrijs Hermanis Hugo Ieva Ilga
Ilgvars Ilmārs Ilona Ilva Ilze Imants Ina Inese Ineta Ingars Ingrīda Inga Ingūna Ingus Inguna Inta
Ints Irēna Irina Irma Ivars Ivo Iveta Ivita Izabella Jānis Jana Jāzeps Jēkabs Jekaterina Jeļena
Jevgeņijs Jevgeņija Jolanta Juris Judīte Jūlija Justīne Juta Kaiva Kalvis Karina Karīna Karlīna
Kārlis Kaspars Kate Katrīna Ketija Kitija Klaudija Klāvs Konstantīns Kristaps Kristers Kristiāna
Kristiāns Kristīne Kristīna Kristina Krists Krišjānis Ksenija Ķeita Laila Laima Laimdota Laimonis
Laine Larisa Lāsma Laura Lauris Lauma Lea Leonīds Leons Leonora Liāna Lidija Liega Liene Lienīte
Ligija Līga Ligita Lilija Liliāna Līna Linards Linda Līva Lolita Loreta Luīze Ludmila Ludmilla Lūcija Ļevs
Ļubova Ļudmila Made Madara Magdalēna Maija Maiga Maira Mairis Mairita Maksims Malvīne Mareks
Margarita Margita Margots Marija Marika Marina Māris Mariss Marta Mārcis Mārīte Mārtiņš Matīss
Matilde Mihails Mikus Miks Mirdza Modris Monika Monta Nadežda Natālija Nataļja Nauris Nellija
Nikita Ņikita Niks Nikolajs Nikola Nikole Nils Nora Normunds Oksana Oļegs Olafs Olga Olīvija Olita Oskars
Osvalds Oto Otto Patrīcija Pauls Paula Pāvels Pēteris Rainers Raimonds Raitis Raivis Raivo Ralfs
Ramona Rasa Rasma Regīna Reinis Renārs Renāte Ričards Rihards Rita Ritvars Roberts Roberta
Rolands Romans Ronalds Rota Rūdolfs Rudīte Rūta Ruslans Sabīne Sabina Samanta Sandis
Sandra Sandija Santa Sanita Sanda Sarmīte Sarma Selga Sergejs Signe Sigita Sigizmunds
Silva Silvija Simona Sindija Sintija Skaidrīte Skaidra Sofija Solveiga Solvita Spodra Staņislavs
Stefānija Stella Stepans Svetlana Šarlote Tabita Tālis Tālivaldis Tamāra Tatjana Taisija Teiksma
Teodors Teodora Terēze Toms Tomass Ūdis Uldis Uģis Undīne Una Vadims Vaira Valdis Valda
Valentīna Valentīns Valērijs Valērija Valters Vanesa Velta Vera Veronika Vēsma Vija Viktors
Viktorija Vilhelms Viesturs Vilis Vilma Vilnis Violeta Vineta Virgīnija Vita Vitālijs Vitauts
Vizma Vladimirs Vladislavs Vjačeslavs Voldemārs Vsevolods Zane Zaiga Zeltīte Zenta Zigfrīds Zigmārs
Zigmunds Zigrīda Zinaīda Zita Zofija Žaklīna Žanete Žanis Žanna Žermēna`

const russian = `
Александр Александра Алексей Алина Алиса Алла Анастасия Анатолий Андрей Анна Антон Арина Артём Борис
Вадим Валентин Валентина Валерий Валерия Варвара Василий Вера Вероника Виктор Виктория Виталий
Владимир Владислав Вячеслав Галина Геннадий Георгий Григорий Дарья Денис Диана Дмитрий Евгений
Евгения Егор Екатерина Елена Елизавета Жанна Зинаида Зоя Иван Игорь Илья Инна Ирина Карина Кирилл
Константин Ксения Лариса Лев Леонид Лидия Любовь Людмила Максим Маргарита Марина Мария Михаил
Надежда Наталья Наталия Никита Николай Нина Оксана Олег Ольга Павел Пётр Полина Раиса Роман Руслан
Светлана Сергей София Софья Станислав Степан Таисия Тамара Татьяна Тимур Фёдор Юлия Юрий Яна
Ярослав`

const known: ReadonlySet<string> = new Set(
  `${latvian} ${russian}`
    .split(/\s+/u)
    .filter((name) => name !== '')
    .map(fold),
)

/** Whether a word, or each part of a hyphenated one, is a given name common in Latvia. */
export const isCommonGivenName = (word: string): boolean => {
  const parts = fold(word).split('-')
  return parts.every((part) => known.has(part))
}
