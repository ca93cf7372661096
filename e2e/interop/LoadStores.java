import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Java's side of written-stores.test.ts. In the folder given, each line of manifest.txt is `file kind password own`, the
 * passwords in Base64 of UTF-16, `empty`, or a hyphen for none (`own`: of the keys); the answers go to loaded.txt, a line
 * an entry: `file alias kind fingerprints`, the alias in Base64 of UTF-16, the kind `key` where the key signs what the
 * first certificate of its chain verifies.
 */
public class LoadStores {
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    List<String> answers = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("manifest.txt"), StandardCharsets.US_ASCII)) {
      String[] words = line.split(" ");
      byte[] content = Files.readAllBytes(folder.resolve(words[0]));
      try {
        for (String answer : load(content, words[1], decode(words[2]), decode(words[3]))) {
          answers.add(words[0] + " " + answer);
        }
      } catch (Exception failure) {
        answers.add(words[0] + " - failed " + failure.toString().replaceAll("\\s", "_"));
      }
    }
    Files.write(folder.resolve("loaded.txt"), answers, StandardCharsets.US_ASCII);
  }

  private static List<String> load(byte[] content, String kind, char[] password, char[] own) throws Exception {
    switch (kind) {
      case "certificates":
        InputStream in = new ByteArrayInputStream(content);
        List<Certificate> found = new ArrayList<>(CertificateFactory.getInstance("X.509").generateCertificates(in));
        return List.of("- certificates " + fingerprints(found));
      case "key":
        return List.of("- key " + algorithmOf(new PKCS8EncodedKeySpec(content)));
      case "encrypted-key":
        EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(content);
        String name = info.getAlgParameters().toString();
        Cipher cipher = Cipher.getInstance(name);
        Key secret = SecretKeyFactory.getInstance(name).generateSecret(new PBEKeySpec(password));
        cipher.init(Cipher.DECRYPT_MODE, secret, info.getAlgParameters());
        return List.of("- key " + algorithmOf(info.getKeySpec(cipher)));
      default:
        KeyStore store = KeyStore.getInstance(kind);
        store.load(new ByteArrayInputStream(content), password);
        return entriesOf(store, own == null ? password : own);
    }
  }

  private static List<String> entriesOf(KeyStore store, char[] password) throws Exception {
    List<String> lines = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      boolean isKey = store.isKeyEntry(alias);
      List<Certificate> chain =
          isKey ? List.of(store.getCertificateChain(alias)) : List.of(store.getCertificate(alias));
      String kind = "certificate";
      if (isKey) kind = signs((PrivateKey) store.getKey(alias, password), chain.get(0)) ? "key" : "other-key";
      for (int index = 1; index < chain.size(); index++) {
        chain.get(index - 1).verify(chain.get(index).getPublicKey());
      }
      lines.add(encode(alias) + " " + kind + " " + fingerprints(chain));
    }
    return lines;
  }

  private static boolean signs(PrivateKey key, Certificate certificate) throws Exception {
    PublicKey open = certificate.getPublicKey();
    String family = key.getAlgorithm();
    Signature signature =
        Signature.getInstance(family.equals("RSA") ? "SHA256withRSA" : family.equals("EC") ? "SHA256withECDSA" : family);
    byte[] message = {1, 2, 3};
    signature.initSign(key);
    signature.update(message);
    byte[] made = signature.sign();
    signature.initVerify(open);
    signature.update(message);
    return signature.verify(made);
  }

  private static String algorithmOf(PKCS8EncodedKeySpec spec) throws Exception {
    for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
      try {
        KeyFactory.getInstance(algorithm).generatePrivate(spec);
        return algorithm;
      } catch (java.security.spec.InvalidKeySpecException other) {
        continue;
      }
    }
    return "unknown";
  }

  private static String fingerprints(List<? extends Certificate> chain) throws Exception {
    List<String> all = new ArrayList<>();
    for (Certificate certificate : chain) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      all.add(HexFormat.of().formatHex(digest));
    }
    return all.stream().collect(Collectors.joining(","));
  }

  private static char[] decode(String word) {
    if (word.equals("-")) return null;
    if (word.equals("empty")) return new char[0];
    return new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_16BE).toCharArray();
  }

  private static String encode(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_16BE));
  }
}
