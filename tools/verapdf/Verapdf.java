import java.io.*;
import java.util.*;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.*;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.*;
import org.verapdf.pdfa.validation.profiles.*;
import org.w3c.dom.*;

/**
 * Runs veraPDF over files: `java -cp <jar> Verapdf.java ua1,2a <file>…`. One line for each file and standard:
 * `standard TAB compliant|failed TAB assertions TAB file`, and below a failed one, indented by a tab, each rule with
 * its count and its first message. The jar has no JAXB, so the profiles in it are read with the JDK's own XML parser.
 */
public class Verapdf {
  public static void main(String[] arguments) throws Exception {
    java.util.logging.LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    boolean failed = false;
    for (String standard : arguments[0].split(",")) {
      PDFAFlavour flavour = PDFAFlavour.fromString(standard);
      String name = standard.startsWith("ua") ? "PDFUA-" + standard.substring(2) : "PDFA-" + standard.toUpperCase();
      ValidationProfile profile = profile(flavour, name + ".xml");
      for (String file : Arrays.copyOfRange(arguments, 1, arguments.length))
        failed |= !look(file, standard, flavour, profile);
    }
    System.exit(failed ? 1 : 0);
  }

  private static boolean look(String file, String standard, PDFAFlavour flavour, ValidationProfile profile) {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), flavour)) {
      ValidationResult result = Foundries.defaultInstance().createValidator(profile, false).validate(parser);
      String answer = result.isCompliant() ? "compliant" : "failed";
      System.out.println(standard + "\t" + answer + "\t" + result.getTotalAssertions() + "\t" + file);
      Map<String, Integer> counts = new TreeMap<>();
      Map<String, String> messages = new HashMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        counts.merge(rule, 1, Integer::sum);
        messages.putIfAbsent(rule, assertion.getMessage());
      }
      counts.forEach((rule, count) -> System.out.println("\t" + rule + " x" + count + ": " + messages.get(rule)));
      return result.isCompliant();
    } catch (Exception error) {
      System.out.println(standard + "\tfailed\t0\t" + file + "\n\t" + error);
      return false;
    }
  }

  private static ValidationProfile profile(PDFAFlavour flavour, String name) throws Exception {
    String path = "org/verapdf/pdfa/validation/" + name;
    InputStream xml = Verapdf.class.getClassLoader().getResourceAsStream(path);
    // Where the program is run as one source file, its own loader knows the class path through its parent.
    if (xml == null) xml = PDFAFlavour.class.getClassLoader().getResourceAsStream(path);
    Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml).getDocumentElement();
    Set<Rule> rules = new HashSet<>();
    NodeList elements = root.getElementsByTagName("rule");
    for (int i = 0; i < elements.getLength(); i++) {
      Element rule = (Element) elements.item(i);
      Element id = (Element) rule.getElementsByTagName("id").item(0);
      Element error = (Element) rule.getElementsByTagName("error").item(0);
      RuleId ruleId = Profiles.ruleIdFromValues(
          PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
          id.getAttribute("clause"),
          Integer.parseInt(id.getAttribute("testNumber")));
      Boolean deferred = rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null;
      rules.add(Profiles.ruleFromValues(
          ruleId,
          rule.getAttribute("object"),
          deferred,
          rule.getAttribute("tags"),
          text(rule, "description"),
          text(rule, "test"),
          Profiles.errorFromValues(text(error, "message"), new ArrayList<>()),
          new ArrayList<>()));
    }
    Set<Variable> variables = new HashSet<>();
    elements = root.getElementsByTagName("variable");
    for (int i = 0; i < elements.getLength(); i++) {
      Element variable = (Element) elements.item(i);
      variables.add(Profiles.variableFromValues(
          variable.getAttribute("name"),
          variable.getAttribute("object"),
          text(variable, "defaultValue"),
          text(variable, "value")));
    }
    ProfileDetails details = Profiles.profileDetailsFromValues(name, name, name, new Date());
    return Profiles.profileFromValues(flavour, details, "", rules, variables);
  }

  private static String text(Element element, String name) {
    NodeList found = element.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }
}
