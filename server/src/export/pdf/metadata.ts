import type { PrintModel } from '../model/print-model';

/**
 * Returns the creation date for the document's properties: the letter's own date, so that the same letter gives the
 * same bytes; undefined if it has none.
 */
export function madeOn({ date }: PrintModel): Date | undefined {
  const made = new Date(`${date}T00:00:00Z`);
  return date === '' || Number.isNaN(made.getTime()) ? undefined : made;
}

/**
 * Returns the XMP metadata: title, author, language and date of the letter, and conformance to PDF/UA-1 and PDF/A-2a.
 * PDF/UA is not among the schemas that PDF/A knows, so its schema is described too.
 */
export function xmpOf(model: PrintModel, producer: string): string {
  const made = madeOn(model)
    ?.toISOString()
    .replace(/\.\d+Z$/, 'Z');
  const author =
    model.author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${escaped(model.author)}</rdf:li></rdf:Seq></dc:creator>`;
  const dates = made === undefined ? '' : `<xmp:CreateDate>${made}</xmp:CreateDate>`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format>\
<dc:title><rdf:Alt><rdf:li \
xml:lang="x-default">${escaped(model.title)}</rdf:li></rdf:Alt>\
</dc:title>${author}<dc:language><rdf:Bag><rdf:li>${model.language}</rdf:li></rdf:Bag></dc:language></rdf:Description>
<rdf:Description rdf:about="" \
xmlns:xmp="http://ns.adobe.com/xap/1.0/">${dates}<xmp:CreatorTool>${escaped(producer)}</xmp:CreatorTool>\
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">\
<pdf:Producer>${escaped(producer)}</pdf:Producer></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part>\
<pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part>\
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification \
schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>The part of ISO 14289 to which the \
file conforms</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag>\
</pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
