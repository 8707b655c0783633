import { readXml } from '../import/docx/xml-events';
import type { FileLink } from './links';

/** The contents of a Word part with text. */
export interface DocxStory {
  /** The visible text, by paragraph. */
  readonly paragraphs: readonly string[];
  /** For comments: the text of each, with its author. */
  readonly comments: readonly { readonly author: string; readonly text: string }[];
  /** Authors of tracked changes, one entry for each change. */
  readonly changes: readonly string[];
  readonly hidden: readonly string[];
  readonly links: readonly FileLink[];
  /** Names of form fields and of content controls to be filled in. */
  readonly fields: readonly string[];
  /** The placeholder text of unfilled content controls. */
  readonly prompts: readonly string[];
  readonly picturesWithoutAlternative: number;
  readonly objects: number;
  readonly languages: readonly string[];
  readonly hasHeading: boolean;
}

export interface StoryContext {
  /** The targets of relationships. */
  readonly targets: ReadonlyMap<string, { readonly target: string }>;
  /** Ids of styles with hidden text, and of heading styles. */
  readonly hiddenStyles: ReadonlySet<string>;
  readonly headingStyles: ReadonlySet<string>;
}

/** Reads a part; undefined if it is not well-formed. */
export function readStory(xml: string, context: StoryContext): DocxStory | undefined {
  const reader = new StoryReader(context);
  return readXml(xml, reader) ? reader : undefined;
}

/** Elements that record a change, as listed in ECMA-376 (17.13.5). */
const CHANGES = new RegExp(
  '^w:(?:ins|del|moveFrom|moveTo|(?:r|p|sect|tbl|tc|tr)PrChange|tblPrExChange|tblGridChange|numberingChange' +
    '|cell(?:Ins|Del|Merge))$',
);
const TO_FILL = /^w:(?:dropDownList|comboBox|date)$|:checkbox$/;

type Attribute = (name: string) => string | undefined;

class StoryReader implements DocxStory {
  readonly paragraphs: string[] = [];
  readonly comments: { author: string; text: string }[] = [];
  readonly changes: string[] = [];
  readonly hidden: string[] = [];
  readonly links: FileLink[] = [];
  readonly fields: string[] = [];
  readonly prompts: string[] = [];
  readonly languages: string[] = [];
  picturesWithoutAlternative = 0;
  objects = 0;
  hasHeading = false;

  private paragraph = '';
  /** How many paragraphs are open: a text box is nested in one. */
  private depth = 0;
  private inText = false;
  private inInstruction = false;
  private instruction = '';
  private runHidden = false;
  private paragraphHidden = false;
  private inRunProperties = 0;
  private inMark = 0;
  private link: { target: string; words: string } | undefined;
  private comment: { author: string; text: string } | undefined;
  private readonly controls: { name: string; toFill: boolean; prompt: boolean; words: string }[] = [];
  private picture: { described: boolean; isPicture: boolean } | undefined;

  constructor(private readonly context: StoryContext) {}

  open(name: string, attribute: Attribute): void {
    if (CHANGES.test(name)) this.changes.push(attribute('author') ?? '');
    this.openParagraph(name, attribute);
    this.openRun(name, attribute);
    this.openField(name, attribute);
    this.openControl(name, attribute);
    this.openObject(name, attribute);
    if (name === 'w:comment') this.comment = { author: attribute('author') ?? '', text: '' };
  }

  private openParagraph(name: string, attribute: Attribute): void {
    switch (name) {
      case 'w:p':
        if (this.depth++ === 0) this.paragraph = '';
        this.paragraphHidden = false;
        break;
      case 'w:pStyle': {
        const style = attribute('val') ?? '';
        if (this.context.headingStyles.has(style)) this.hasHeading = true;
        if (this.context.hiddenStyles.has(style)) this.paragraphHidden = true;
        break;
      }
      case 'w:outlineLvl':
        if (attribute('val') !== '9') this.hasHeading = true;
        break;
      case 'w:pPr':
        this.inMark++;
    }
  }

  private openRun(name: string, attribute: Attribute): void {
    switch (name) {
      case 'w:r':
        this.runHidden = false;
        break;
      case 'w:rPr':
        this.inRunProperties++;
        break;
      case 'w:rStyle':
        if (this.context.hiddenStyles.has(attribute('val') ?? '')) this.runHidden = true;
        break;
      case 'w:vanish':
        // A hidden paragraph mark hides no text.
        if (this.inRunProperties > 0 && this.inMark === 0) this.runHidden = isOn(attribute('val'));
        break;
      case 'w:lang': {
        const language = attribute('val');
        if (language !== undefined) this.languages.push(language);
        break;
      }
      case 'w:t':
        this.inText = true;
        break;
      case 'w:tab':
      case 'w:br':
        if (this.inRunProperties === 0) this.say(' ');
    }
  }

  /** Fields and links. */
  private openField(name: string, attribute: Attribute): void {
    switch (name) {
      case 'w:instrText':
        this.inInstruction = true;
        break;
      case 'w:fldSimple':
        this.instruction = attribute('instr') ?? '';
        this.followInstruction();
        break;
      case 'w:fldChar':
        if (attribute('fldCharType') === 'separate' || attribute('fldCharType') === 'end') this.followInstruction();
        break;
      case 'w:hyperlink': {
        const target = this.context.targets.get(attribute('id') ?? '')?.target;
        this.link = target === undefined ? undefined : { target, words: '' };
      }
    }
  }

  /** Content controls and form fields. */
  private openControl(name: string, attribute: Attribute): void {
    switch (name) {
      case 'w:sdt':
        this.controls.push({ name: '', toFill: false, prompt: false, words: '' });
        break;
      case 'w:alias':
        this.control((control) => (control.name = attribute('val') ?? ''));
        break;
      case 'w:showingPlcHdr':
        if (isOn(attribute('val'))) this.control((control) => (control.prompt = true));
        break;
      case 'w:ffData':
        this.fields.push('');
        break;
      default:
        if (TO_FILL.test(name)) this.control((control) => (control.toFill = true));
    }
  }

  /** Pictures, charts and embedded objects. */
  private openObject(name: string, attribute: Attribute): void {
    switch (name) {
      case 'w:object':
        this.objects++;
        break;
      case 'wp:docPr':
        this.picture = { described: (attribute('descr') ?? '').trim() !== '', isPicture: false };
        break;
      case 'a:blip':
      case 'c:chart':
        if (this.picture) this.picture.isPicture = true;
        break;
      default:
        if (name.endsWith(':decorative') && this.picture && isOn(attribute('val'))) this.picture.described = true;
    }
  }

  text(text: string): void {
    if (this.inInstruction) this.instruction += text;
    else if (this.inText) this.say(text);
  }

  close(name: string): void {
    switch (name) {
      case 'w:t':
        this.inText = false;
        break;
      case 'w:instrText':
        this.inInstruction = false;
        break;
      case 'w:rPr':
        this.inRunProperties--;
        break;
      case 'w:pPr':
        this.inMark--;
        break;
      case 'w:p':
        this.depth--;
        if (this.comment) this.comment.text += ' ';
        else this.paragraphs.push(this.paragraph);
        if (this.depth > 0) this.paragraph = '';
        break;
      case 'w:hyperlink':
        if (this.link) this.links.push(this.link);
        this.link = undefined;
        break;
      case 'w:comment':
        if (this.comment) this.comments.push({ ...this.comment, text: this.comment.text.trim() });
        this.comment = undefined;
        break;
      case 'w:sdt': {
        const control = this.controls.pop();
        if (control?.prompt) this.prompts.push(control.words.trim());
        else if (control?.toFill) this.fields.push(control.name);
        break;
      }
      case 'wp:inline':
      case 'wp:anchor':
        if (this.picture?.isPicture && !this.picture.described) this.picturesWithoutAlternative++;
        this.picture = undefined;
        break;
    }
  }

  private say(text: string): void {
    if (this.comment) {
      this.comment.text += text;
      return;
    }
    if ((this.runHidden || this.paragraphHidden) && text.trim() !== '') {
      this.hidden.push(text);
      return;
    }
    this.paragraph += text;
    if (this.link) this.link.words += text;
    for (const control of this.controls) control.words += text;
  }

  private control(change: (control: { name: string; toFill: boolean; prompt: boolean }) => void): void {
    const control = this.controls.at(-1);
    if (control) change(control);
  }

  private followInstruction(): void {
    const target = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(this.instruction)?.[1];
    if (target !== undefined) this.links.push({ target });
    this.instruction = '';
  }
}

const isOn = (value: string | undefined): boolean => value === undefined || !/^(?:0|false|off)$/i.test(value);
