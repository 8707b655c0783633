/** A person's name as a letter may have it, and the form used in the salutation. */
export interface InventedName {
  /** With letters after the name, as in an address. */
  readonly address: string;
  /** Title and surname, or the name itself if it is one word. */
  readonly greeting: string;
  /** As in the opening and the signature. */
  readonly plain: string;
}

const FIRST = [
  ...['Siân', 'Owain', 'Niamh', 'Ruaridh', 'Zofia', 'Łukasz', 'Željka', 'Jiří', 'Ngozi', 'Olúfẹ́mi', 'Kwame', 'Amara'],
  ...['Aisha', 'Yusuf', 'Nur', 'Harpreet', 'Jaswinder', 'Priya', 'Venkat', 'Thanh', 'Mei', 'Xiu', 'Haruka', 'Keanu'],
  ...['João', 'Inês', 'Björn', 'Søren', 'Aoife', 'Jean-Luc', 'Anne-Marie', 'Çağla', 'Ülkü', 'Émile', 'Tomasz', 'Ilse'],
];
const SURNAMES = [
  ...['van der Merwe', 'de la Cruz', 'de Souza', 'von Brandt', 'ap Rhys', 'bint Salim', 'wa Thiong’o', 'al-Hashimi'],
  ...['O’Shaughnessy', 'McAllister', 'MacDonald', 'Fitzgerald-Nwosu', 'Al-Sayed', 'bin Rahman', 'ter Horst', 'd’Arcy'],
  ...['D’Souza', 'St John', 'Ní Bhriain', 'Ó Súilleabháin', 'Nguyễn', 'Öztürk', 'Šimůnek', 'Þórsdóttir', 'Ekwueme'],
  ...['Kaur', 'Mukherjee', 'Wójcik', 'Tran', 'Okonkwo-Bell', 'ibn Daud', 'del Río', 'le Fèvre', 'Abdul Rahim', 'Ng'],
  ...['N’Diaye', 'Ferreira dos Santos', 'y Gasset', 'den Haan', 'al Masri', 'M’Bala', 'Bowes-Lyon'],
];
const TITLES = ['Ms', 'Mr', 'Mrs', 'Mx', 'Dr', 'Professor', 'Cllr', 'Rev', 'Sir', 'Dame', 'Miss', 'Councillor'];
const AFTER = ['', '', ' OBE', ' CBE', ' Jr', ' PhD', ', MBE', ' OBE JP', ' (she/her)', ' DL', ' QPM', ' FRSA'];

/**
 * Names of many origins, the same in every run: particles, hyphens, accents, titles, letters after names, single words.
 */
export function inventedNames(count: number): readonly InventedName[] {
  return Array.from({ length: count }, (_, i): InventedName => {
    const first = FIRST[i % FIRST.length] ?? '';
    const surname = SURNAMES[(i * 11 + Math.floor(i / FIRST.length)) % SURNAMES.length] ?? '';
    const title = TITLES[i % TITLES.length] ?? '';
    const after = AFTER[(i * 5) % AFTER.length] ?? '';
    if (i % 25 === 24)
      return { address: `${title} ${first}`, greeting: `${title} ${first}`, plain: `${title} ${first}` };
    const middle = i % 11 === 0 ? 'J. ' : i % 13 === 0 ? `${FIRST[(i + 5) % FIRST.length] ?? ''} ` : '';
    return {
      address: `${i % 2 === 0 ? `${title} ` : ''}${first} ${middle}${surname}${after}`,
      greeting: i % 3 === 0 ? first : `${title} ${surname}`,
      plain: `${first} ${middle}${surname}`,
    };
  });
}
