import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/**
 * Java's side of destination-properties.test.ts. In the folder given, each line of maps.txt becomes the file
 * java-N.properties, and each of the given number of files ours-N.properties and text-N.properties a line of
 * loaded-ours.txt and loaded-text.txt, or "refused". A line is `key:value,key:value,`, all in Base64 of UTF-16.
 */
public class StoreAndLoad {
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    List<String> maps = Files.readAllLines(folder.resolve("maps.txt"), StandardCharsets.US_ASCII);
    for (int number = 0; number < maps.size(); number++) {
      try (OutputStream out = Files.newOutputStream(folder.resolve("java-" + number + ".properties"))) {
        parse(maps.get(number)).store(out, "written by Java");
      }
    }
    load(folder, "ours", Integer.parseInt(arguments[1]));
    load(folder, "text", Integer.parseInt(arguments[2]));
  }

  private static void load(Path folder, String kind, int count) throws Exception {
    List<String> lines = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      Properties properties = new Properties();
      try (InputStream in = Files.newInputStream(folder.resolve(kind + "-" + number + ".properties"))) {
        properties.load(in);
        lines.add(format(properties));
      } catch (IllegalArgumentException malformed) {
        lines.add("refused");
      }
    }
    Files.write(folder.resolve("loaded-" + kind + ".txt"), lines, StandardCharsets.US_ASCII);
  }

  private static Properties parse(String line) {
    Properties properties = new Properties();
    for (String entry : line.split(",")) {
      String[] parts = entry.split(":", -1);
      properties.setProperty(decode(parts[0]), decode(parts[1]));
    }
    return properties;
  }

  private static String format(Properties properties) {
    StringBuilder line = new StringBuilder();
    for (String key : properties.stringPropertyNames()) {
      line.append(encode(key)).append(':').append(encode(properties.getProperty(key))).append(',');
    }
    return line.toString();
  }

  private static String decode(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    char[] units = new char[bytes.length / 2];
    for (int index = 0; index < units.length; index++) {
      units[index] = (char) ((bytes[2 * index] & 0xff) << 8 | bytes[2 * index + 1] & 0xff);
    }
    return new String(units);
  }

  private static String encode(String text) {
    byte[] bytes = new byte[text.length() * 2];
    for (int index = 0; index < text.length(); index++) {
      bytes[2 * index] = (byte) (text.charAt(index) >> 8);
      bytes[2 * index + 1] = (byte) text.charAt(index);
    }
    return Base64.getEncoder().encodeToString(bytes);
  }
}
