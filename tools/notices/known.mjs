// What packages leave out about their licences. Each entry is checked against the bundles: if it no longer applies, the
// build fails and says so.

/** Licences of packages whose package.json names none; each is taken from the licence file in the package. */
export const LICENCES = { 'png-js': 'MIT' };

/** The licence chosen if a package offers several, and where in its licence file the next one begins. */
export const CHOSEN = {};

/** Licences whose text is kept in `texts/`, for packages without a licence file. */
export const TEXTS = { MIT: 'MIT.txt', 'Apache-2.0': 'Apache-2.0.txt' };

/**
 * Works whose code was copied into a file of a package that does not list them. `in` is the package and the version
 * that was checked; `sign` is a string that the file contains as long as it has that code; `text` is one of `texts/`.
 */
export const EMBEDDED = [
  {
    name: 'pdfjs-dist',
    version: '5.4.296',
    licence: 'Apache-2.0',
    copyright: 'Copyright Mozilla Foundation',
    text: 'Apache-2.0.txt',
    in: 'unpdf@1.4.0',
    file: 'dist/pdfjs.mjs',
    sign: 'apiVersion:"5.4.296"',
  },
  {
    name: 'pdf.js.openjpeg',
    licence: 'BSD-2-Clause',
    copyright: 'Copyright (c) 2024, Mozilla Foundation',
    text: 'pdfjs-glue.txt',
    in: 'unpdf@1.4.0',
    file: 'dist/pdfjs.mjs',
    sign: 'OpenJPEG',
  },
  {
    name: 'openjpeg',
    licence: 'BSD-2-Clause',
    copyright: 'Copyright (c) 2002-2014, Universite catholique de Louvain (UCL), Belgium, and others',
    text: 'openjpeg.txt',
    in: 'unpdf@1.4.0',
    file: 'dist/pdfjs.mjs',
    sign: 'OpenJPEG',
  },
  {
    name: 'pdf.js.qcms',
    licence: 'BSD-2-Clause',
    copyright: 'Copyright (c) 2025, Mozilla Foundation',
    text: 'pdfjs-glue.txt',
    in: 'unpdf@1.4.0',
    file: 'dist/pdfjs.mjs',
    sign: 'qcms',
  },
  {
    name: 'qcms',
    licence: 'MIT',
    copyright: 'Copyright (C) 2009-2024 Mozilla Corporation; Copyright (C) 1998-2007 Marti Maria',
    text: 'qcms.txt',
    in: 'unpdf@1.4.0',
    file: 'dist/pdfjs.mjs',
    sign: 'qcms',
  },
  {
    name: 'brotli (decoder of Google)',
    licence: 'Apache-2.0',
    copyright: 'Copyright 2013 Google Inc. All Rights Reserved.',
    text: 'Apache-2.0.txt',
    in: 'brotli@1.3.3',
    file: 'dec/decode.js',
    sign: 'Copyright 2013 Google Inc.',
  },
  {
    name: 'stream-browserify',
    version: '3.0.0',
    licence: 'MIT',
    copyright: 'Copyright Joyent, Inc. and other Node contributors; Copyright (c) James Halliday',
    text: 'MIT.txt',
    in: 'docx@9.15.2',
    file: 'dist/index.mjs',
    sign: 'Adapted from stream-browserify 3.0.0',
  },
  {
    name: 'base64-arraybuffer',
    licence: 'MIT',
    copyright: 'Copyright (c) 2012 Niklas von Hertzen',
    text: 'MIT.txt',
    in: 'fontkit@2.0.4',
    file: 'dist/browser-module.mjs',
    sign: 'github.com/niklasvh/base64-arraybuffer',
  },
];

/**
 * What is shipped beside the bundles: fonts and the dictionary. `package` is the source, `declared` the licence in its
 * package.json, `text` the licence file, `files` the shipped files.
 */
export const SHIPPED = [
  {
    package: 'dejavu-fonts-ttf',
    name: 'DejaVu Sans Condensed (fonts)',
    licence: 'Bitstream-Vera',
    declared: 'SEE LICENSE IN README.md AND LICENSE',
    copyright:
      'Copyright (c) 2003 by Bitstream, Inc.; Copyright (c) 2006 by Tavmjong Bah; DejaVu changes ' +
      'are in public domain',
    text: 'server/data/fonts/LICENSE',
    files: ['dist/fonts'],
  },
  {
    package: 'dictionary-en-gb',
    name: 'dictionary-en-gb',
    licence: 'MIT AND LicenseRef-SCOWL',
    declared: '(MIT AND BSD)',
    copyright: 'Copyright 2000-2019 by Kevin Atkinson and others',
    text: 'node_modules/dictionary-en-gb/license',
    files: ['dist/en-gb.aff', 'dist/en-gb.dic'],
  },
];

/** Data in the bundles taken from others; their licences require the source and a link. */
export const DATA = [
  {
    name: 'Names and codes of local authorities',
    source: 'mySociety, uk_local_authority_names_and_codes 1.6.1',
    licence: 'CC-BY-4.0',
    link: 'https://creativecommons.org/licenses/by/4.0/',
    changes: 'names of authorities with children’s services chosen and put into a table of our own',
    sign: ['server/data/local-authorities.tsv', 'mySociety'],
  },
  {
    name: 'Regions and kinds of local authorities',
    source:
      'Ofsted, list of providers. Contains public sector information licensed under the Open ' +
      'Government Licence v3.0',
    licence: 'OGL-UK-3.0',
    link: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    changes: 'chosen and put into a table of our own',
    sign: ['server/data/local-authorities.tsv', 'Open Government Licence'],
  },
  {
    name: 'Abbreviations that need no explanation',
    source:
      'GOV.UK A to Z style guide. Contains public sector information licensed under the Open ' +
      'Government Licence v3.0',
    licence: 'OGL-UK-3.0',
    link: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    changes: 'some chosen',
    sign: ['server/data/abbreviations-never-expanded.tsv', 'Open Government Licence'],
  },
  {
    name: 'First names',
    source:
      'Office for National Statistics. Contains public sector information licensed under the Open ' +
      'Government Licence v3.0',
    licence: 'OGL-UK-3.0',
    link: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    changes: 'some chosen, others added',
    sign: ['server/data/confidentiality/first-names.yaml', 'Open Government Licence'],
  },
];
