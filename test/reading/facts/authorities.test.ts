import { describe, expect, it } from 'vitest';
import {
  allAuthorities,
  authorityNamed,
  findAuthority,
  nearestAuthority,
  readAuthorityMentions,
} from '../../../server/src/reading/facts/authorities';
import { at, linesAt, wordsAt } from './marks';

describe('an authority', () => {
  it.each([
    ['Kingston upon Hull', 'Kingston upon Hull'],
    ['Hull City Council', 'Kingston upon Hull'],
    ['hull', 'Kingston upon Hull'],
    ['City of York Council', 'York'],
    ['York', 'York'],
    ['North Yorkshire County Council', 'North Yorkshire'],
    ['East Riding', 'East Riding of Yorkshire'],
    ['the London Borough of Barking and Dagenham', 'Barking and Dagenham'],
    ['Telford & Wrekin', 'Telford and Wrekin'],
    ['St. Helens', 'St Helens'],
    ['St Helen’s Council', 'St Helens'],
    ['Stoke on Trent', 'Stoke-on-Trent'],
    ['Nottingham City Council', 'Nottingham'],
    ['Nottinghamshire County Council', 'Nottinghamshire'],
    ['Bedford Borough Council', 'Bedford'],
    ['Central Bedfordshire', 'Central Bedfordshire'],
    ['North Northamptonshire', 'North Northamptonshire'],
    ['West Northamptonshire Council', 'West Northamptonshire'],
    ['Cheshire West and Chester Council', 'Cheshire West and Chester'],
    ['Northamptonshire County Council', 'Northamptonshire'],
    ['Sandwell Children’s Trust', 'Sandwell'],
    ['Together for Children', 'Sunderland'],
    ['BCP', 'Bournemouth, Christchurch and Poole'],
    ['City of London Corporation', 'City of London'],
  ])('%s is %s', (text, name) => {
    expect(authorityNamed(text)?.name).toBe(name);
  });

  it.each(['Northmoor', 'Derby Road', 'Cheshire', 'Northampton', '', 'council', 'the City of'])(
    '%j is not one',
    (text) => {
      expect(authorityNamed(text)).toBeUndefined();
    },
  );

  it('is known by each of its names in the table, with every word for a council', () => {
    expect(allAuthorities().length).toBeGreaterThan(150);
    for (const { name, officialName } of allAuthorities()) {
      for (const form of [
        name,
        officialName,
        `the London Borough of ${name}`,
        `${name} Council`,
        `${name} City Council`,
        `${name} County Council`,
        `${name} Metropolitan Borough Council`,
        `City of ${name}`,
        name.toUpperCase(),
        name.replace(/ and /g, ' & '),
      ])
        expect([form, authorityNamed(form)?.name]).toEqual([form, name]);
    }
  });

  it('is found inside a text by its capital letter', () => {
    expect(findAuthority('Children reading in the library of Bury know it')?.name).toBe('Bury');
  });

  it('is guessed from a misspelling, but not from another name', () => {
    expect(nearestAuthority('Noth Lincolnshire')?.name).toBe('North Lincolnshire');
    expect(nearestAuthority('Suton')?.name).toBe('Sutton');
    expect(nearestAuthority('Northmoor')).toBeUndefined();
  });
});

describe('places in the frame', () => {
  const subject = (text: string): (string | undefined)[][] =>
    readAuthorityMentions({ subject: at(text) }).map((mention) => [
      mention.text,
      mention.authority?.name,
      mention.nearest?.name,
      wordsAt(text, mention.span) === mention.text ? undefined : 'misplaced',
    ]);

  it.each([
    ['Focused visit to Kent children’s services', 'Kent', 'Kent', undefined],
    [
      'Focused visit to the London Borough of Harrow local authority children’s services',
      'the London Borough of Harrow',
      'Harrow',
      undefined,
    ],
    [
      'Focused visit to Bournemouth, Christchurch and Poole Children’s Services',
      'Bournemouth, Christchurch and Poole',
      'Bournemouth, Christchurch and Poole',
      undefined,
    ],
    ['Focused visit to Trafford Council’s children’s services', 'Trafford Council', 'Trafford', undefined],
    ['Focused visit to Northmoor children’s services', 'Northmoor', undefined, undefined],
    ['Focused visit to Noth Lincolnshire children’s services', 'Noth Lincolnshire', undefined, 'North Lincolnshire'],
    [
      'Focused visit to East Riding f Yorkshire children’s services',
      'East Riding f Yorkshire',
      undefined,
      'East Riding of Yorkshire',
    ],
    ['Focused visit to City of Lonon children’s services', 'City of Lonon', undefined, 'City of London'],
    [
      'Focused visit to Trafford Metropolitan Borogh children’s services',
      'Trafford Metropolitan Borogh',
      undefined,
      'Trafford',
    ],
    ['Focused visit to Together for Childen', 'Together for Childen', undefined, 'Sunderland'],
    ['Focused visit to Slough Children First', 'Slough Children First', 'Slough', undefined],
    ['Joint targeted area inspection of Kent', 'Kent', 'Kent', undefined],
    [
      'Annual unannounced inspection of contact, referral and assessment arrangements within Northmoor ' +
        'Council children’s services',
      'Northmoor Council',
      undefined,
      undefined,
    ],
  ])('%s', (text, words, name, nearest) => {
    expect(subject(text)).toEqual([[words, name, nearest, undefined]]);
  });

  it.each([
    '',
    'Focused visit to',
    'Focused visit to [authority] children’s services',
    'Focused visit to children’s services',
  ])('has none in %j', (text) => {
    expect(subject(text)).toEqual([]);
  });

  it('include the authority of the opening and the trust beside it', () => {
    const text =
      'This letter summarises the findings of the focused visit on 3 and 4 June 2024 to Together for ' +
      'Children, who deliver services on behalf of Sunderland Council. Kent was not visited.';
    const mentions = readAuthorityMentions({ opening: [at('Ofsted is leading work.'), at(text)] });
    expect(mentions.map(({ text: words, authority, where }) => [words, authority?.name, where])).toEqual([
      ['Together for Children', 'Sunderland', 'opening'],
      ['Sunderland Council', 'Sunderland', 'opening'],
    ]);
  });

  it.each([
    [
      'Ann Bee\nDirector of Children’s Services\nNottinghamshire County Council\nWest Bridgford\nNottingham',
      [['Nottinghamshire County Council', 'Nottinghamshire', undefined]],
    ],
    ['Ann Bee\nCounty Hall\nWest Bridgford\nNottingham', []],
    ['Ann Bee\nDerby\nTown Hall', [['Derby', 'Derby', undefined]]],
    ['Ann Bee\nDirector of Children’s Services\nDerby Road\nNottingham', []],
    [
      'Ann Bee\nDirector of Children’s Services Plymouth City Council\nLeeds',
      [['Plymouth City Council', 'Plymouth', undefined]],
    ],
    ['Ann Bee\nDirector\nNorthmoor Council', [['Northmoor Council', undefined, undefined]]],
    ['Ann Bee\nDirector\nNoth Lincolnshire Council', [['Noth Lincolnshire Council', undefined, 'North Lincolnshire']]],
    [
      'Ann Bee\nDirector\nWestminster City Council\nWestminster City Hall',
      [['Westminster City Council', 'Westminster', undefined]],
    ],
    ['Ann Bee\nDirector\nHariney\nCivic Centre', [['Hariney', undefined, 'Haringey']]],
    [
      'Ann Bee\nDirector\nEast Riding of Yorkshre',
      [['East Riding of Yorkshre', undefined, 'East Riding of Yorkshire']],
    ],
    [
      'Ann Bee\nDirector of Children’s Services\nChildren and Families Services\nKent\nLeeds',
      [['Kent', 'Kent', undefined]],
    ],
    ['Ann Bee\nDirector\nWiltshire Council County Hall', [['Wiltshire Council', 'Wiltshire', undefined]]],
  ])('reads the address %j', (text, expected) => {
    const mentions = readAuthorityMentions({ address: linesAt(text).map((line) => line.plain) });
    expect(mentions.map(({ text: words, authority, nearest }) => [words, authority?.name, nearest?.name])).toEqual(
      expected,
    );
    for (const mention of mentions) expect(wordsAt(text, mention.span)).toBe(mention.text);
  });
});
