# The local sink for mail and SMS: shows what would have been sent.
ARG JRE_IMAGE=eclipse-temurin:25-jre
FROM ${JRE_IMAGE}
WORKDIR /app
COPY deploy/local/target/local-stack-1.0.0-SNAPSHOT.jar app.jar
COPY deploy/local/target/lib/ lib/
USER 10001
ENV JAVA_TOOL_OPTIONS="-Xmx64m -XX:+UseSerialGC"
ENTRYPOINT ["java", "-cp", "app.jar:lib/*", "org.ecoplan.local.sink.SinkMain"]
