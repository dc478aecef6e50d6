package org.trapline.runners.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobApiMetadata;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobApiMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A server on loopback that speaks S3, checks signatures, and keeps its objects in memory or on
 * disk.
 */
final class S3Server {
  static final String BUCKET = "survey";
  private static final String IDENTITY = "trapline";
  private static final String SECRET = "on-loopback-only";

  private final BlobStoreContext context;
  private final S3Proxy proxy;
  private final S3Client client;

  S3Server() throws Exception {
    this(0);
  }

  /**
   * Serves.
   *
   * @param port 0 for any that is free
   */
  S3Server(int port) throws Exception {
    this(port, ContextBuilder.newBuilder(new TransientNio2BlobApiMetadata()));
  }

  /**
   * Serves likewise, but keeps its objects on the disk.
   *
   * @param folder each object is a file of its key's name below the bucket's in there
   */
  S3Server(int port, Path folder) throws Exception {
    this(
        port, ContextBuilder.newBuilder(new FilesystemNio2BlobApiMetadata()).overrides(in(folder)));
  }

  private S3Server(int port, ContextBuilder objects) throws Exception {
    context = objects.credentials(IDENTITY, SECRET).build(BlobStoreContext.class);
    BlobStore store = context.getBlobStore();
    proxy =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(URI.create(endpoint(port)))
            .ignoreUnknownHeaders(true)
            .awsAuthentication(AuthenticationType.AWS_V4, IDENTITY, SECRET)
            .build();
    proxy.start();
    client =
        S3Client.builder()
            .endpointOverride(URI.create(endpoint(port())))
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create(IDENTITY, SECRET)))
            .build();
    client.createBucket(bucket -> bucket.bucket(BUCKET));
    System.setProperty("aws.accessKeyId", IDENTITY);
    System.setProperty("aws.secretAccessKey", SECRET);
  }

  private static Properties in(Path folder) throws IOException {
    Properties properties = new Properties();
    properties.setProperty(
        "jclouds.filesystem.basedir", Files.createDirectories(folder).toAbsolutePath().toString());
    return properties;
  }

  int port() {
    return proxy.getPort();
  }

  /** What is typed after {@code --} to reach a server on this port. */
  static List<String> options(int port) {
    return List.of("--awsRegion=us-east-1", "--endpoint=" + endpoint(port));
  }

  private static String endpoint(int port) {
    return "http://127.0.0.1:" + port;
  }

  /** Copies a folder of this machine below a prefix. */
  void upload(Path folder, String prefix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String key = prefix + "/" + folder.relativize(file).toString().replace('\\', '/');
        client.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromFile(file));
      }
    }
  }

  /**
   * Makes the files of a folder as old as their copies: a store knows when a file was uploaded, and
   * not when it was taken.
   */
  void giveTimes(String prefix, Path folder) throws IOException {
    for (String key : keys(prefix)) {
      Instant uploaded = client.headObject(head -> head.bucket(BUCKET).key(key)).lastModified();
      Path file = folder.resolve(key.substring(prefix.length() + 1));
      Files.setLastModifiedTime(file, FileTime.from(uploaded));
    }
  }

  /** Copies everything below a prefix into a folder of this machine. */
  Path download(String prefix, Path folder) {
    for (String key : keys(prefix)) {
      Path file = folder.resolve(key.substring(prefix.length() + 1));
      try {
        Files.createDirectories(file.getParent());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      client.getObject(get -> get.bucket(BUCKET).key(key), file);
    }
    return folder;
  }

  List<String> keys(String prefix) {
    return client
        .listObjectsV2Paginator(list -> list.bucket(BUCKET).prefix(prefix + "/"))
        .contents()
        .stream()
        .map(S3Object::key)
        .toList();
  }

  void put(String key, byte[] content) {
    client.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromBytes(content));
  }

  void stop() throws Exception {
    client.close();
    proxy.stop();
    context.close();
  }
}
