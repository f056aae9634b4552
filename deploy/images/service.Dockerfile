# One of the four services, from its packaged jar: docker build --build-arg SERVICE=plan-service …
ARG JRE_IMAGE=eclipse-temurin:25-jre
FROM ${JRE_IMAGE}
ARG SERVICE
WORKDIR /app
COPY ${SERVICE}/target/quarkus-app/lib/ lib/
COPY ${SERVICE}/target/quarkus-app/quarkus/ quarkus/
COPY ${SERVICE}/target/quarkus-app/app/ app/
COPY ${SERVICE}/target/quarkus-app/quarkus-run.jar quarkus-run.jar
# a volume of files that is mounted here belongs to the user of the service
RUN mkdir -p /var/lib/ecoplan/evidence && chown 10001 /var/lib/ecoplan/evidence
USER 10001
ENV JAVA_TOOL_OPTIONS="-Xmx160m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError"
ENTRYPOINT ["java", "-jar", "quarkus-run.jar"]
