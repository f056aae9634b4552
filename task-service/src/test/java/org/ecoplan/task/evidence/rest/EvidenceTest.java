package org.ecoplan.task.evidence.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.task.evidence.SampleFiles.bomb;
import static org.ecoplan.task.evidence.SampleFiles.cut;
import static org.ecoplan.task.evidence.SampleFiles.docx;
import static org.ecoplan.task.evidence.SampleFiles.joined;
import static org.ecoplan.task.evidence.SampleFiles.jpeg;
import static org.ecoplan.task.evidence.SampleFiles.pdf;
import static org.ecoplan.task.evidence.SampleFiles.png;
import static org.ecoplan.task.evidence.SampleFiles.scene;
import static org.ecoplan.task.evidence.SampleFiles.withExif;
import static org.ecoplan.task.evidence.SampleFiles.workbookThatUnpacksTo;
import static org.ecoplan.task.evidence.SampleFiles.zip;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.ecoplan.events.PlanClosed;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.ReportSubmitted;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.task.evidence.application.EvidenceStore;
import org.ecoplan.task.evidence.application.EvidenceUploads;
import org.ecoplan.task.evidence.application.SweepingUploads;
import org.ecoplan.task.evidence.application.UploadStaging;
import org.ecoplan.task.evidence.domain.EvidenceId;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.ManagementPort;
import org.ecoplan.testkit.stack.OnVertx;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class EvidenceTest {
    private static final byte[] PHOTO = jpeg(scene(1600, 1200, 42));
    private static final Path INCOMING = Path.of("target/evidence/incoming");
    private static final Path OBJECTS = Path.of("target/evidence/objects");

    @Inject
    MovingClock clock;

    @Inject
    Vertx vertx;

    @Inject
    SweepingUploads sweeping;

    @Inject
    UploadStaging staging;

    @Inject
    EvidenceStore store;

    @Inject
    EvidenceUploads uploads;

    EventProbe probe;
    City city;
    Sender county;
    String duty;

    @BeforeEach
    void giveTheCountyADuty() {
        clock.show("2024-10-08T10:00");
        probe = EventProbe.open();
        city = City.register(probe);
        city.send(city.task(1, LocalDate.of(2024, 12, 31)));
        city.awaitDuties(2);
        county = Sender.of("xian", city.county, "reporter");
        duty = dutyOf(city.county);
    }

    @AfterEach
    void closeTheProbe() {
        probe.close();
    }

    @Test
    void aFileComesInPiecesAndIsThenThereForThoseWhoSeeItsTask() throws IOException {
        // When
        String id = county.begun(duty, PHOTO.length, Map.of("filename", "府澴河 3 号口.jpg"));
        county.send(id, 0, cut(PHOTO, 0, 20_000))
                .then()
                .statusCode(204)
                .header("Upload-Offset", "20000")
                .header("Content-Location", nullValue());
        assertThat(county.received(id)).isEqualTo(20_000);
        county.send(id, 0, PHOTO).then().statusCode(409).body("code", equalTo("UPLOAD_OFFSET_MISMATCH"));
        county.send(id, 20_000, cut(PHOTO, 20_000, PHOTO.length))
                .then()
                .statusCode(204)
                .header("Content-Location", endsWith("/evidence/" + id));

        // Then
        assertThat(county.received(id)).isEqualTo(PHOTO.length);
        county.send(id, PHOTO.length, new byte[0]).then().statusCode(204);
        Response content = city.bureau().get("/evidence/" + id + "/content");
        content.then()
                .statusCode(200)
                .header("Content-Type", "image/jpeg")
                .header("Content-Length", String.valueOf(PHOTO.length))
                .header("Transfer-Encoding", nullValue())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Content-Disposition", startsWith("inline; filename*=UTF-8''%E5%BA%9C"));
        assertThat(content.asByteArray()).isEqualTo(PHOTO);
        city.office()
                .get("/evidence/" + id)
                .then()
                .statusCode(200)
                .body("evidence.sha256", equalTo(sha256(PHOTO)))
                .body("evidence.length", equalTo(PHOTO.length))
                .body("evidence.virusScan", equalTo("OFF"))
                .body("evidence.picture.width", equalTo(1600))
                .body("usedElsewhere", hasSize(0));
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(
                city.office().get("/evidence/" + id + "/thumbnail").asByteArray()));
        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(240);
        city.office().get("/duties/" + duty + "/evidence").then().body("items.evidenceId", contains(id));
    }

    @Test
    void whatIsNoPictureIsDownloadedAndNotShown() {
        String id = county.kept(duty, pdf("验收意见"), Map.of("filename", "验收意见.pdf"));
        city.office()
                .get("/evidence/" + id + "/content")
                .then()
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", startsWith("attachment;"));
        city.office().get("/evidence/" + id + "/thumbnail").then().statusCode(404);
        String form = county.kept(duty, docx(), Map.of("filename", "验收表.docx"));
        city.office().get("/evidence/" + form).then().body("evidence.picture", nullValue());
    }

    @Test
    void thatNothingLooksForVirusesIsSeen() {
        ManagementPort.given()
                .get("/q/health/well")
                .then()
                .body("checks.find { it.name == 'virus-scanner' }.data.state", equalTo("off"));
        assertThat(ManagementPort.given().get("/q/metrics").asString()).contains("ecoplan_evidence_scanner_on 0.0");
    }

    @Test
    void aPlanThatIsClosedTakesNoMoreEvidence() {
        String open = county.begun(duty, 10, Map.of("filename", "a.pdf"));
        city.send(new PlanClosed(city.plan, 1, city.code, "长江高水平保护提质增效行动方案", LocalDate.of(2024, 10, 8)));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> county.begin(duty, 10, Map.of("filename", "a.pdf"))
                        .then()
                        .statusCode(409)
                        .body("code", equalTo("DUTY_ENDED")));
        county.send(open, 0, new byte[10]).then().statusCode(409).body("code", equalTo("DUTY_ENDED"));
        county.call().delete("/evidence-uploads/" + open).then().statusCode(204);
    }

    @Test
    void aReportRestsOnEvidenceOfItsOwnDutyAndTellsIt() {
        // Given
        city.send(city.round(LocalDate.of(2024, 10, 12)));
        probe.awaitExactly(
                2, ReportRequested.class, event -> event.organisation().equals(city.code), Duration.ZERO);
        String own = county.kept(duty, pdf("验收意见"), Map.of("filename", "验收意见.pdf"));
        Sender bureau = Sender.of("sthj", city.bureau, "lead", "reporter");
        String another = bureau.kept(dutyOf(city.bureau), pdf("别的"), Map.of("filename", "别的.pdf"));
        String report = (String) city.reportOf(city.county).get("reportId");

        // When
        handIn(report, List.of(own, another))
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_EVIDENCE"))
                .body("errors[0].pointer", equalTo("/evidence"));
        handIn(report, List.of(own)).then().statusCode(201);

        // Then
        ReportSubmitted told = probe.awaitOne(
                ReportSubmitted.class, event -> event.organisation().equals(city.code));
        assertThat(told.evidence()).containsExactly(UUID.fromString(own));
        city.office()
                .get("/reports/" + report + "/submissions")
                .then()
                .body("items", hasSize(1))
                .body("items[0].evidence", contains(own));
    }

    private Response handIn(String report, List<String> evidence) {
        return city.county()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("progress", 60, "narrative", "已完成排查", "evidence", evidence))
                .post("/reports/" + report + "/submissions");
    }

    @Test
    void anAcceptanceRestsOnEvidenceOfItsOwnDuty() {
        // Given
        String file = county.kept(duty, pdf("验收意见"), Map.of("filename", "验收意见.pdf"));
        step("acknowledgement", 0, Map.of()).statusCode(200);
        step("start", 1, Map.of()).statusCode(200);

        // Then
        step("acceptance-request", 2, asking(duty))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_EVIDENCE"))
                .body("errors[0].pointer", equalTo("/evidenceFiles"));
        step("acceptance-request", 2, asking(file))
                .statusCode(200)
                .body("history[2].evidenceFiles", contains(file))
                .body("history[1].evidenceFiles", hasSize(0));
    }

    private static Map<String, Object> asking(String file) {
        return Map.of("statement", "已完成", "evidence", List.of("验收意见"), "evidenceFiles", List.of(file));
    }

    private ValidatableResponse step(String path, long version, Map<String, Object> body) {
        RequestSpecification call = county.call().header("If-Match", "\"" + version + "\"");
        if (!body.isEmpty()) {
            call.contentType(ContentType.JSON).body(body);
        }
        return call.post("/duties/" + duty + "/" + path).then();
    }

    @Test
    void whoIsNotOfTheUnitSendsNothingAndWhoHasNoPartSeesNothing() {
        String id = county.kept(duty, pdf("x"), Map.of("filename", "x.pdf"));
        String open = county.begun(duty, 10, Map.of("filename", "y.pdf"));
        Sender district = Sender.of("qu", city.district, "reporter");
        Sender bureau = Sender.of("sthj", city.bureau, "lead", "reporter");
        City other = City.register(probe);
        other.send(other.task(1, LocalDate.of(2024, 12, 31)));
        other.awaitDuties(2);

        bureau.begin(duty, 10, Map.of("filename", "a.pdf"))
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_UNIT"));
        district.begin(duty, 10, Map.of("filename", "a.pdf")).then().statusCode(404);
        bureau.send(open, 0, new byte[10]).then().statusCode(404);
        bureau.call().head("/evidence-uploads/" + open).then().statusCode(404);
        bureau.call().delete("/evidence-uploads/" + open).then().statusCode(404);
        for (String path : List.of("", "/content", "/thumbnail")) {
            district.call().get("/evidence/" + id + path).then().statusCode(404);
            other.office().get("/evidence/" + id + path).then().statusCode(404);
        }
        district.call().get("/duties/" + duty + "/evidence").then().statusCode(404);
        city.office().post("/duties/" + duty + "/evidence-uploads").then().statusCode(403);
        assertThat(county.received(open)).isZero();
        county.call().delete("/evidence-uploads/" + open).then().statusCode(204);
        county.call().head("/evidence-uploads/" + open).then().statusCode(404);
    }

    @Test
    void aClientOfTheProtocolUploadsWithoutKnowingUs() throws Exception {
        byte[] film = joined(new byte[] {0, 0, 0, 24}, "ftypmp42".getBytes(), random(3_000_000));
        TusClient client = new TusClient();
        client.setUploadCreationURL(
                URI.create("http://localhost:" + RestAssured.port + "/duties/" + duty + "/evidence-uploads")
                        .toURL());
        client.setHeaders(Map.of("Authorization", "Bearer " + county.token()));
        TusUpload upload = new TusUpload();
        upload.setInputStream(new ByteArrayInputStream(film));
        upload.setSize(film.length);
        upload.setMetadata(Map.of("filename", "现场.mp4"));

        TusUploader uploader = client.createUpload(upload);
        uploader.setChunkSize(100_000);
        uploader.setRequestPayloadSize(1_000_000);
        while (uploader.uploadChunk() > -1) {
            // the next piece
        }
        uploader.finish();

        String path = uploader.getUploadURL().getPath();
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(city.office().get("/evidence/" + id + "/content").asByteArray())
                .isEqualTo(film);
    }

    @Test
    void aConnectionIsKeptFromPieceToPiece() throws Exception {
        byte[] film = joined(new byte[] {0, 0, 0, 24}, "ftypmp42".getBytes(), random(20_000_000));
        String id = county.begun(duty, film.length, Map.of("filename", "现场.mp4"));
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long longerThanAnUnreadRestIsWaitedFor =
                System.nanoTime() + Duration.ofSeconds(3).toNanos();
        int offset = 0;
        while (System.nanoTime() < longerThanAnUnreadRestIsWaitedFor && offset < film.length) {
            byte[] piece = cut(film, offset, Math.min(offset + 50_000, film.length));
            HttpRequest patch = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + RestAssured.port + "/evidence-uploads/" + id))
                    .header("Authorization", "Bearer " + county.token())
                    .header("Content-Type", "application/offset+octet-stream")
                    .header("Upload-Offset", String.valueOf(offset))
                    .expectContinue(true)
                    .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(piece))
                    .build();
            assertThat(client.send(patch, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .as("piece at %d", offset)
                    .isEqualTo(204);
            offset += piece.length;
        }
        assertThat(county.received(id)).isEqualTo(offset);
    }

    @Test
    void aConnectionThatBreaksThirtyTimesLosesNothing() throws IOException {
        byte[] film = joined(new byte[] {0, 0, 0, 24}, "ftypisom".getBytes(), random(6_000_000));
        String id = county.begun(duty, film.length, Map.of("filename", "a.mp4", "sha256", sha256(film)));
        Random chance = new Random(11);
        long received = 0;
        for (int i = 0; i < 30; i++) {
            byte[] rest = cut(film, (int) received, film.length);
            county.breakOff(id, received, rest, chance.nextInt(300_000));
            long before = received;
            received = await().atMost(Duration.ofSeconds(10)).until(() -> settled(id), now -> now >= before);
            assertThat(received).isLessThan(film.length);
        }
        assertThat(received).isPositive();
        county.send(id, received, cut(film, (int) received, film.length)).then().statusCode(204);
        assertThat(city.office().get("/evidence/" + id + "/content").asByteArray())
                .isEqualTo(film);
        assertThat(INCOMING.resolve(id)).doesNotExist();
    }

    /** How far it is when nobody is sending any more. */
    private long settled(String id) {
        long received = county.received(id);
        return county.send(id, received, new byte[0]).statusCode() == 204 ? received : -1; // 409 while it is busy
    }

    @Test
    void whatIsNotWhatItSaysIsRefusedAndNothingOfItStays() throws IOException {
        byte[] picture = jpeg(scene(64, 48, 5));
        expectRefused("a.pdf", picture, "EVIDENCE_TYPE_MISMATCH");
        expectRefused("a.jpg", "MZ this is a program".getBytes(), "EVIDENCE_TYPE_NOT_ALLOWED");
        expectRefused("a.jpg", joined(picture, zip("Main.class")), "EVIDENCE_POLYGLOT");
        expectRefused("a.png", bomb(50_000, 50_000), "PICTURE_TOO_LARGE");
        expectRefused("a.png", cut(png(scene(64, 48, 5)), 0, 200), "EVIDENCE_BROKEN");
        expectRefused(
                "a.jpg", joined(new byte[] {-1, -40, -1, -32}, random(500), new byte[] {-1, -39}), "EVIDENCE_BROKEN");
        expectRefused(
                "a.docx", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "EVIDENCE_UNSAFE");
        expectRefused("a.docx", zip("a.exe"), "EVIDENCE_TYPE_NOT_ALLOWED");
        expectRefused("a.xlsx", docx(), "EVIDENCE_TYPE_MISMATCH");
        expectRefused("a.xlsx", workbookThatUnpacksTo(20), "EVIDENCE_UNPACKS_TOO_LARGE");
        county.upload(duty, picture, Map.of("filename", "a.jpg", "sha256", "0".repeat(64)))
                .then()
                .statusCode(422)
                .body("code", equalTo("EVIDENCE_HASH_MISMATCH"));
        expectNotBegun(10, Map.of("filename", "../../etc/passwd.jpg"), 422, "BAD_FILE_NAME");
        expectNotBegun(50L * 1024 * 1024 + 1, Map.of("filename", "a.jpg"), 422, "EVIDENCE_TOO_LARGE");
        expectNotBegun(0, Map.of("filename", "a.jpg"), 422, "EVIDENCE_EMPTY");
        expectNotBegun(10, Map.of("filename", "a.jpg", "takenOn", "2024-13-01"), 400, "BAD_UPLOAD_METADATA");
        expectNotBegun(10, Map.of("filename", "a.jpg", "latitude", "91", "longitude", "1"), 400, "BAD_UPLOAD_METADATA");
        expectNotBegun(10, Map.of("colour", "red"), 400, "BAD_UPLOAD_METADATA");
        city.office().get("/duties/" + duty + "/evidence").then().body("items", hasSize(0));
        // a picture that is in the store by the name of its content would be there for the refused ones too
        assertThat(objects()).noneMatch(file -> file.equals(sha256(picture)));
    }

    @Test
    void moreThanWasSaidIsNotTaken() throws IOException {
        byte[] picture = jpeg(scene(64, 48, 6));
        String id = county.begun(duty, 100, Map.of("filename", "a.jpg"));
        county.send(id, 0, picture).then().statusCode(422).body("code", equalTo("UPLOAD_TOO_LONG"));
        assertThat(county.received(id)).isLessThanOrEqualTo(100);
        assertThat(Files.size(INCOMING.resolve(id))).isLessThanOrEqualTo(100);
    }

    @Test
    void aHundredUploadsAtOnceAreEachTakenWholeOrRefused() throws Exception {
        // Given
        Sender bureau = Sender.of("sthj", city.bureau, "lead", "reporter");
        String dutyOfTheBureau = dutyOf(city.bureau);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            byte[] file = jpeg(scene(400, 300, 100 + i));
            Sender sender = i < 40 ? bureau : county;
            String which = i < 40 ? dutyOfTheBureau : duty;
            calls.add(() -> {
                Response begun = sender.begin(which, file.length, Map.of("filename", "a.jpg"));
                if (begun.statusCode() != 201) {
                    return begun.statusCode();
                }
                String location = begun.header("Location");
                return sender.send(location.substring(location.lastIndexOf('/') + 1), 0, file)
                        .statusCode();
            });
        }

        // When
        ExecutorService senders = Executors.newFixedThreadPool(100);
        List<Integer> answers = new ArrayList<>();
        try {
            for (Future<Integer> answer : senders.invokeAll(calls)) {
                answers.add(answer.get());
            }
        } finally {
            senders.shutdownNow();
        }

        // Then
        // taken, one of too many of the unit, or put off because the machine is too slow to say so in time
        assertThat(answers).allMatch(status -> status == 204 || status == 409 || status == 503);
        assertThat(answers.stream().filter(status -> status == 204)).hasSizeGreaterThan(50);
        assertThat(kept(dutyOfTheBureau) + kept(duty)).isEqualTo((int)
                answers.stream().filter(status -> status == 204).count());
    }

    @Test
    void theSameBeginningUnderOneKeyBeginsOnce() {
        String key = UUID.randomUUID().toString();
        String first = beginUnder(key, 10).then().statusCode(201).extract().header("Location");
        beginUnder(key, 10).then().statusCode(201).header("Location", equalTo(first));
        beginUnder(key, 11).then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    private Response beginUnder(String key, long length) {
        return county.call()
                .header("Idempotency-Key", key)
                .header("Upload-Length", length)
                .header("Upload-Metadata", Sender.encoded(Map.of("filename", "a.pdf")))
                .post("/duties/" + duty + "/evidence-uploads");
    }

    @Test
    void anotherUploadHasToWaitWhileFiftyOfTheUnitAreOpen() {
        for (int i = 0; i < 50; i++) {
            county.begun(duty, 10, Map.of("filename", i + ".pdf"));
        }
        county.begin(duty, 10, Map.of("filename", "51.pdf"))
                .then()
                .statusCode(409)
                .body("code", equalTo("TOO_MANY_UPLOADS"));
    }

    @Test
    void whatAServiceThatDiedLeftIsSweptAwayWhenItsTimeIsOver() throws IOException {
        // Given: one whose file was placed and whose row was not written, one with half a file, a leftover of none
        byte[] film = joined(new byte[] {0, 0, 0, 24}, "ftypmp41".getBytes(), random(7_000));
        String placed = county.begun(duty, film.length, Map.of("filename", "a.mp4"));
        county.send(placed, 0, cut(film, 0, film.length - 1)).then().statusCode(204);
        EvidenceId id = new EvidenceId(UUID.fromString(placed));
        OnVertx.await(
                vertx,
                () -> io.quarkus.hibernate.reactive.panache.Panache.withTransaction(
                        () -> uploads.intend(id, sha256(film))));
        Files.write(staging.file(id), film);
        OnVertx.await(vertx, () -> store.place(staging.file(id), sha256(film)));
        String half = county.begun(duty, 1_000, Map.of("filename", "b.mp4"));
        county.send(half, 0, new byte[500]).then().statusCode(204);
        Path leftover = Files.write(INCOMING.resolve(UUID.randomUUID().toString()), new byte[5]);
        String kept = county.kept(duty, PHOTO, Map.of("filename", "c.jpg"));

        // When
        OnVertx.await(vertx, sweeping::sweep);
        assertThat(leftover).doesNotExist();
        assertThat(county.received(half)).isEqualTo(500);
        clock.show("2024-10-09T10:01");
        OnVertx.await(vertx, sweeping::sweep);

        // Then
        county.call().head("/evidence-uploads/" + placed).then().statusCode(404);
        county.call().head("/evidence-uploads/" + half).then().statusCode(404);
        assertThat(objects()).doesNotContain(sha256(film)).contains(sha256(PHOTO));
        assertThat(INCOMING.resolve(placed)).doesNotExist();
        assertThat(INCOMING.resolve(half)).doesNotExist();
        city.office().get("/evidence/" + kept + "/content").then().statusCode(200);
    }

    @Test
    void anUploadWhoseServiceDiedBeforeItsRowWasWrittenIsFinishedByAskingAgain() throws IOException {
        byte[] film = joined(new byte[] {0, 0, 0, 24}, "ftypmp41".getBytes(), random(5_000));
        String id = county.begun(duty, film.length, Map.of("filename", "a.mp4"));
        Files.write(INCOMING.resolve(id), film);
        OnVertx.await(vertx, () -> store.place(INCOMING.resolve(id), sha256(film)));

        assertThat(county.received(id)).isEqualTo(film.length);
        county.send(id, film.length, new byte[0])
                .then()
                .statusCode(204)
                .header("Content-Location", endsWith("/evidence/" + id));
        assertThat(city.office().get("/evidence/" + id + "/content").asByteArray())
                .isEqualTo(film);
    }

    @Test
    void aReviewerSeesWhereAFileOrItsLikeWasUsedAndHowFarItIsFromWhatIsStated() {
        // Given
        Sender bureau = Sender.of("sthj", city.bureau, "lead", "reporter");
        BufferedImage scene = scene(1600, 1200, 77);
        byte[] photo = withExif(jpeg(scene), "2024:07:01 09:30:00", 31, 113, 1);
        String first = bureau.kept(dutyOf(city.bureau), photo, Map.of("filename", "整改前.jpg"));
        clock.show("2024-10-08T10:01");
        String same = county.kept(
                duty,
                photo,
                Map.of("filename", "整改后.jpg", "takenOn", "2024-09-30", "latitude", "31.5", "longitude", "113.6"));
        clock.show("2024-10-08T10:02");
        String alike = county.kept(duty, jpeg(scene, 0.3f), Map.of("filename", "新拍.jpg"));
        String another = county.kept(duty, jpeg(scene(1600, 1200, 78)), Map.of("filename", "别处.jpg"));

        // Then
        city.office()
                .get("/evidence/" + same)
                .then()
                .body("evidence.picture.takenAt", equalTo("2024-07-01T01:30:00Z"))
                .body("evidence.picture.place.latitude", equalTo(31.5f))
                .body("evidence.deviationDays", equalTo(-91))
                .body("evidence.deviationMetres", equalTo(9481))
                .body("usedElsewhere.evidenceId", containsInAnyOrder(first, alike))
                .body("usedElsewhere.find { it.evidenceId == '" + first + "' }.match", equalTo("SAME_FILE"))
                .body("usedElsewhere.find { it.evidenceId == '" + alike + "' }.match", equalTo("SIMILAR_PICTURE"));
        city.office().get("/evidence/" + another).then().body("usedElsewhere", hasSize(0));
    }

    private void expectRefused(String name, byte[] content, String code) {
        String id = county.begun(duty, content.length, Map.of("filename", name));
        county.send(id, 0, content).then().statusCode(422).body("code", equalTo(code));
        assertThat(INCOMING.resolve(id)).doesNotExist();
        county.call().head("/evidence-uploads/" + id).then().statusCode(404);
    }

    private void expectNotBegun(long length, Map<String, String> metadata, int status, String code) {
        county.begin(duty, length, metadata).then().statusCode(status).body("code", equalTo(code));
    }

    private String dutyOf(String unit) {
        return (String) city.dutyOf(unit).get("assignmentId");
    }

    private int kept(String which) {
        return city.office()
                .get("/duties/" + which + "/evidence?limit=200")
                .jsonPath()
                .getList("items")
                .size();
    }

    private static List<String> objects() throws IOException {
        try (Stream<Path> files = Files.walk(OBJECTS)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
