"""Makes vectors.json: certificates, requests, lists and keys of every kind that openssl and pyca/cryptography can make.

Run in this folder: python3 make-vectors.py (openssl 3, cryptography 48). Keys are made for these tests alone.
"""

import base64
import json
import pathlib
import subprocess
import tempfile

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import mldsa

work = pathlib.Path(tempfile.mkdtemp())
vectors: dict[str, str] = {}


def openssl(*arguments: str) -> None:
    subprocess.run(["openssl", *arguments], cwd=work, check=True, capture_output=True)


def keep(name: str, data: bytes) -> None:
    vectors[name] = base64.b64encode(data).decode()


def key(name: str, *options: str) -> None:
    openssl("genpkey", *options, "-out", f"{name}.key")
    openssl("pkcs8", "-topk8", "-nocrypt", "-in", f"{name}.key", "-outform", "DER", "-out", f"{name}.p8")
    keep(f"{name}.key", (work / f"{name}.p8").read_bytes())


def certificate(name: str, key_name: str, subject: str, extensions: str, issuer: str | None = None, *options: str,
                ca_key: str | None = None) -> None:
    """A certificate valid for a year from today; self-signed without an issuer."""
    (work / f"{name}.cnf").write_text(
        f"[req]\ndistinguished_name=dn\nprompt=no\nstring_mask=utf8only\n[dn]\n[ext]\n{extensions}\n")
    openssl("req", "-new", "-utf8", "-config", f"{name}.cnf", "-key", f"{key_name}.key", "-subj", subject,
            "-out", f"{name}.csr")
    sign = ["-signkey", f"{key_name}.key"] if issuer is None else ["-CA", f"{issuer}.pem", "-CAkey", f"{ca_key or issuer}.key"]
    serial = str(1000 + len(vectors))
    openssl("x509", "-req", "-in", f"{name}.csr", *sign, "-set_serial", serial, "-days", "365", "-extfile", f"{name}.cnf",
            "-extensions", "ext", *options, "-out", f"{name}.pem")
    openssl("x509", "-in", f"{name}.pem", "-outform", "DER", "-out", f"{name}.der")
    keep(name, (work / f"{name}.der").read_bytes())


ids = "subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n"
ca = ids + "basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign,cRLSign\n"

# One self-signed certificate of each kind of key.
kinds = {
    "rsa-2048": ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"],
    "rsa-1024": ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024"],
    "rsa-pss": ["-algorithm", "RSA-PSS", "-pkeyopt", "rsa_keygen_bits:2048", "-pkeyopt", "rsa_pss_keygen_md:sha256",
                "-pkeyopt", "rsa_pss_keygen_mgf1_md:sha256", "-pkeyopt", "rsa_pss_keygen_saltlen:32"],
    "p-224": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-224"],
    "p-256": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"],
    "p-384": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384"],
    "p-521": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-521"],
    "secp192k1": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:secp192k1"],
    "secp256k1": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:secp256k1"],
    "brainpool": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:brainpoolP256r1"],
    "p-256-explicit": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-pkeyopt", "ec_param_enc:explicit"],
    "brainpool-explicit": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:brainpoolP384r1",
                           "-pkeyopt", "ec_param_enc:explicit"],
    "sect283k1-explicit": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:sect283k1",
                           "-pkeyopt", "ec_param_enc:explicit"],
    "ed25519": ["-algorithm", "ED25519"],
    "ed448": ["-algorithm", "ED448"],
}
for kind, options in kinds.items():
    key(kind, *options)
    certificate(kind, kind, f"/CN={kind}", ids)

openssl("genpkey", "-genparam", "-algorithm", "DSA", "-pkeyopt", "dsa_paramgen_bits:2048", "-out", "dsa.param")
key("dsa", "-paramfile", "dsa.param")
certificate("dsa", "dsa", "/CN=dsa", ids)

# Signatures of an RSA key with other hashes and schemes.
for md in ["md5", "sha1", "sha224", "sha512"]:
    certificate(f"rsa-with-{md}", "rsa-2048", f"/CN=rsa-with-{md}", ids, None, f"-{md}")
certificate("rsa-with-pss-sha384", "rsa-2048", "/CN=rsa-with-pss-sha384", ids, None, "-sha384", "-sigopt",
            "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:20")

# Keys that cannot sign, certified by another.
certificate("root", "rsa-2048", "/C=DE/O=Example/CN=Example Root", ca)
work.joinpath("root.key").write_bytes(work.joinpath("rsa-2048.key").read_bytes())
for kind in ["X25519", "X448"]:
    name = kind.lower()
    key(name, "-algorithm", kind)
    openssl("pkey", "-in", f"{name}.key", "-pubout", "-out", f"{name}.pub")
    openssl("req", "-new", "-key", "rsa-2048.key", "-subj", f"/CN={name}", "-out", f"{name}.csr")
    openssl("x509", "-req", "-in", f"{name}.csr", "-CA", "root.pem", "-CAkey", "root.key", "-set_serial", "77",
            "-days", "365", "-force_pubkey", f"{name}.pub", "-outform", "DER", "-out", f"{name}.der")
    keep(name, (work / f"{name}.der").read_bytes())

# A chain of three, with an intermediate that two roots have signed.
key("second", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048")
certificate("second", "second", "/CN=Second Root", ca)
certificate("intermediate", "p-256", "/O=Example/CN=Example Intermediate", ca.replace("CA:true", "CA:true,pathlen:0"), "root")
certificate("intermediate-cross", "p-256", "/O=Example/CN=Example Intermediate", ca, "second")
key("leaf", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256")
server = ids + "basicConstraints=CA:false\nkeyUsage=digitalSignature\n"
certificate("leaf", "leaf", "/O=Example/CN=orders.example.com",
            server + "extendedKeyUsage=serverAuth,clientAuth\nsubjectAltName=DNS:orders.example.com", "intermediate",
            ca_key="p-256")
certificate("client", "leaf", "/O=Example/CN=orders-client", server + "extendedKeyUsage=clientAuth", "intermediate",
            ca_key="p-256")
certificate("server", "leaf", "/O=Example/CN=shop.example.com",
            server + "extendedKeyUsage=serverAuth\nsubjectAltName=DNS:www.example.com", "intermediate", ca_key="p-256")
# Same name as the root, another key; and what it issued, without a key identifier to tell.
certificate("root-namesake", "second", "/C=DE/O=Example/CN=Example Root", ca)
certificate("issued-by-namesake", "leaf", "/CN=issued-by-namesake",
            "basicConstraints=CA:false\nsubjectKeyIdentifier=none\nauthorityKeyIdentifier=none", "root-namesake",
            ca_key="second")
# Not an authority, yet an issuer; and one more level than the intermediate allows.
certificate("issued-by-leaf", "ed25519", "/CN=issued-by-leaf", ids, "leaf")
certificate("sub-authority", "p-384", "/CN=Sub Authority", ca, "intermediate", ca_key="p-256")
certificate("too-deep", "ed25519", "/CN=too-deep", ids, "sub-authority", ca_key="p-384")

# Version 1, and every extension openssl can write.
openssl("req", "-new", "-key", "p-256.key", "-subj", "/CN=version 1", "-out", "v1.csr")
openssl("x509", "-req", "-in", "v1.csr", "-signkey", "p-256.key", "-set_serial", "5", "-days", "365", "-outform", "DER",
        "-out", "v1.der")
keep("version-1", (work / "v1.der").read_bytes())
certificate("all-extensions", "p-256", "/CN=all extensions", r"""
basicConstraints=critical,CA:true,pathlen:3
keyUsage=critical,digitalSignature,nonRepudiation,keyEncipherment,dataEncipherment,keyAgreement,keyCertSign,cRLSign,encipherOnly,decipherOnly
extendedKeyUsage=serverAuth,clientAuth,msSmartcardLogin,1.2.3.4.5
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid,issuer:always
subjectAltName=DNS:example.com,DNS:*.example.com,IP:192.0.2.1,IP:2001:db8::1,URI:https://example.com/a,email:a@example.com,RID:1.2.3.4,dirName:dir,otherName:1.3.6.1.4.1.311.20.2.3;UTF8:anna@example.com,otherName:1.2.3.9;UTF8:other
issuerAltName=URI:http://issuer.example.com
nameConstraints=critical,permitted;DNS:.example.com,permitted;IP:192.0.2.0/255.255.255.0,permitted;dirName:dir,excluded;email:bad.example.com,excluded;IP:2001:db8::/ffff:ffff::
crlDistributionPoints=crl1,crl2
freshestCRL=URI:http://example.com/delta.crl
certificatePolicies=1.2.3.4,@policy,2.23.140.1.2.2
policyMappings=1.2.3.4:1.2.3.5
policyConstraints=requireExplicitPolicy:3,inhibitPolicyMapping:1
inhibitAnyPolicy=2
authorityInfoAccess=OCSP;URI:http://ocsp.example.com,caIssuers;URI:http://example.com/ca.cer
subjectInfoAccess=caRepository;URI:http://example.com/repository
tlsfeature=status_request
noCheck=ignored
nsCertType=client,server,sslCA
nsComment=made for tests
nsSslServerName=host.example.com
2.5.29.16=ASN1:SEQUENCE:period
2.5.29.9=ASN1:SEQUENCE:attributes
1.3.6.1.4.1.311.20.2=ASN1:BMP:WebServer
1.3.6.1.4.1.311.21.1=ASN1:INTEGER:65537
1.3.6.1.4.1.311.21.7=ASN1:SEQUENCE:template
1.3.6.1.4.1.311.21.10=ASN1:SEQUENCE:application
1.2.840.113533.7.65.0=ASN1:SEQUENCE:entrust
1.3.6.1.5.5.7.1.3=ASN1:SEQUENCE:statements
1.2.3.4.5.6.7=ASN1:UTF8:unknown
[dir]
C=DE
CN=Directory
[crl1]
fullname=URI:http://example.com/a.crl,URI:ldap://example.com/a
reasons=keyCompromise,CACompromise
[crl2]
relativename=relative
CRLissuer=dirName:dir
[relative]
CN=list 2
[policy]
policyIdentifier=1.3.5.8
CPS.1=http://example.com/cps
userNotice.1=@notice
[notice]
explicitText=UTF8:Read the statement
organization=Example
noticeNumbers=1,2
[period]
a=IMPLICIT:0,GENTIME:20260101000000Z
b=IMPLICIT:1,GENTIME:20270101000000Z
[attributes]
a=SEQUENCE:attribute
[attribute]
a=OID:2.5.4.6
b=SET:countries
[countries]
a=PRINTABLE:DE
[template]
a=OID:1.3.6.1.4.1.311.21.8.1.2
b=INTEGER:100
c=INTEGER:3
[application]
a=SEQUENCE:purpose
[purpose]
a=OID:1.3.6.1.5.5.7.3.2
[entrust]
a=GENSTR:V8.1
b=FORMAT:BITLIST,BITSTRING:0,3
[statements]
a=SEQUENCE:statement
[statement]
a=OID:0.4.0.1862.1.1
""")

# Requests and revocation lists.
(work / "req.cnf").write_text("""[req]
distinguished_name=dn
prompt=no
req_extensions=ext
[dn]
CN=request
[ext]
subjectAltName=DNS:request.example.com
""")
openssl("req", "-new", "-config", "req.cnf", "-key", "leaf.key", "-outform", "DER", "-out", "request.der")
keep("request", (work / "request.der").read_bytes())
(work / "ca.cnf").write_text("[ca]\ndefault_ca=c\n[c]\ndatabase=index.txt\ncrlnumber=number\ndefault_md=sha256\n")
(work / "index.txt").write_text("R\t270101000000Z\t260101000000Z\t01\tunknown\t/CN=a\nR\t270101000000Z\t260101000000Z,keyCompromise\t02\tunknown\t/CN=b\n")
(work / "number").write_text("01\n")
openssl("ca", "-gencrl", "-config", "ca.cnf", "-cert", "root.pem", "-keyfile", "root.key", "-crldays", "30", "-out", "crl.pem")
openssl("crl", "-in", "crl.pem", "-outform", "DER", "-out", "crl.der")
keep("revocation-list", (work / "crl.der").read_bytes())

# ML-DSA, which openssl 3.0 lacks.
post_quantum = mldsa.MLDSA44PrivateKey.generate()
keep("ml-dsa-44.key", post_quantum.private_bytes(
    serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
keep("ml-dsa-44.public", post_quantum.public_key().public_bytes(
    serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo))
pathlib.Path("vectors.json").write_text(json.dumps(vectors, indent=2) + "\n")
print(len(vectors), "vectors")
